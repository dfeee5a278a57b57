package dev.plimsoll.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * Writes other bytes into files that were read: all of them or none. They go to a new file beside
 * the old one, which then takes its place; a link stays a link, and permissions stay what they
 * were.
 */
final class Rewriting {

  private Rewriting() {}

  /**
   * Writes a file.
   *
   * @param path the file, or a link to it
   * @param before what was read from it; if it holds something else by now, nobody writes
   * @param after what it is to hold
   * @throws UsageException when it cannot be written; it then holds what it held
   */
  static void write(Path path, byte[] before, byte[] after) {
    try {
      Path file = path.toRealPath();
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException("cannot write " + path + ": it is no file");
      }
      if (!Files.isWritable(file)) {
        throw new UsageException("cannot write " + path + ": permission denied");
      }
      if (!Arrays.equals(before, Files.readAllBytes(file))) {
        throw new UsageException(
            "cannot write " + path + ": somebody else has changed it meanwhile");
      }
      replace(file, after);
    } catch (IOException broken) {
      throw new UsageException("cannot write " + path + ": " + reason(broken));
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    File beside = folder == null ? null : folder.toFile();
    Path fresh = File.createTempFile(".plimsoll-", ".tmp", beside).toPath();
    try {
      Files.write(fresh, bytes);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        Files.setPosixFilePermissions(fresh, permissions);
      }
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException unknown) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String reason(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
