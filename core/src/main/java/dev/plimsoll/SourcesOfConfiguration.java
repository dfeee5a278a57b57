package dev.plimsoll;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the configurations of some files and folders are: in the folder that holds all of them and
 * in those above it, up to the root of the repository or of the file system; and, for some of the
 * files, in the folders between that one and theirs.
 */
final class SourcesOfConfiguration {

  /** What a configuration is called. */
  static final String NAME = "plimsoll.yaml";

  private static final String REPOSITORY = ".git";

  private SourcesOfConfiguration() {}

  /** The configurations at and above the folder that holds all of these, the outermost first. */
  static List<Path> above(Path folder, List<String> paths) {
    List<Path> found = new ArrayList<>();
    Path at = home(folder, paths);
    while (at != null) {
      Path file = at.resolve(NAME);
      if (Files.isRegularFile(file)) {
        found.add(0, file);
      }
      at = Files.exists(at.resolve(REPOSITORY)) ? null : at.getParent();
    }
    return found;
  }

  /**
   * The folders from below the one that holds all files to that of one of them, outer ones first.
   */
  static List<Path> between(@Nullable Path home, Path origin) {
    List<Path> found = new ArrayList<>();
    Path at = whole(origin);
    while (at != null && !at.equals(home)) {
      found.add(0, at);
      at = at.getParent();
    }
    return at == null ? List.of() : found;
  }

  /** A path as people write it who stand in a folder. */
  static String shown(Path folder, Path file) {
    Path from = whole(folder);
    return from.getRoot() != null && from.getRoot().equals(file.getRoot())
        ? from.relativize(file).toString()
        : file.toString();
  }

  /** The innermost folder that holds all of these. */
  static @Nullable Path home(Path folder, List<String> paths) {
    Path home = null;
    for (String path : paths) {
      Path own;
      try {
        own = path.equals("-") ? whole(folder) : whole(folder.resolve(path));
      } catch (InvalidPathException bad) {
        continue; // it is reported where it is read
      }
      if (!Files.isDirectory(own)) {
        own = own.getParent();
      }
      while (home != null && own != null && !home.equals(own) && !own.startsWith(home)) {
        home = home.getParent();
      }
      home = home == null ? own : home;
    }
    return home;
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
