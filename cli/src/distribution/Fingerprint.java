import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names a build by what is in it, so that no build ever meets the start-up archive of another. A
 * program of one file, which the build runs from its source.
 */
final class Fingerprint {

  private static final int CHARACTERS = 16;

  private Fingerprint() {}

  /**
   * Writes the name.
   *
   * @param args the file to write, then the lists of files and folders that make the build, each
   *     list written as a class path
   */
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String list : List.of(args).subList(1, args.length)) {
      for (String path : list.split(File.pathSeparator)) {
        for (Path file : files(Path.of(path))) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    String name = HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
    Files.writeString(Path.of(args[0]), name + "\n");
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
