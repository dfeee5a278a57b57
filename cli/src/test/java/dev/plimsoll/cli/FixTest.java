package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fix} does to files: the bytes, links and permissions. */
final class FixTest {

  private static final String POD =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  serviceAccount: shop\n"
          + "  containers:\n  - {name: web, image: \"registry.example/web:1.0.0\"} # \u00e9\n";

  private static final String FIXED = POD.replace("serviceAccount:", "serviceAccountName:");

  @TempDir private Path folder;

  @Test
  void everyEncodingStaysWhatItIs() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = folder.resolve("web.yaml");
      Files.write(file, ("\ufeff" + POD).getBytes(charset));
      assertEquals(ExitCode.CLEAN, Run.in(folder, "fix", "web.yaml").exit());
      assertArrayEquals(("\ufeff" + FIXED).getBytes(charset), Files.readAllBytes(file));
    }
  }

  @Test
  void aLinkStaysALinkAndPermissionsStay() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path real = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a"), POD);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-x--x"));
    Path link = Files.createSymbolicLink(folder.resolve("web.yaml"), real);
    assertEquals(ExitCode.CLEAN, Run.in(folder, "fix", "web.yaml").exit());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(FIXED, Files.readString(real));
    assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    try (Stream<Path> left = Files.list(real.getParent())) {
      assertEquals(List.of(real), left.toList());
    }
  }

  @Test
  void aFileThatSomebodyElseChangedIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("web.yaml"), "theirs");
    byte[] read = "ours".getBytes(StandardCharsets.UTF_8);
    UsageException refused =
        assertThrows(UsageException.class, () -> Rewriting.write(file, read, read));
    assertTrue(String.valueOf(refused.getMessage()).contains("changed it meanwhile"));
    assertEquals("theirs", Files.readString(file));
  }

  @Test
  void onlyFilesAreWritten() {
    byte[] none = new byte[0];
    assertThrows(UsageException.class, () -> Rewriting.write(folder, none, none));
    assertThrows(UsageException.class, () -> Rewriting.write(folder.resolve("none"), none, none));
  }

  @Test
  void theDiffMakesTheFileAgain() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("web.yaml"), POD);
    Run run = Run.in(folder, "fix", "--diff", "web.yaml", "--unsafe");
    assertEquals(ExitCode.FINDINGS, run.exit());
    assertEquals(POD, Files.readString(file));
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")), "there is no patch here");
    Path diff = Files.writeString(folder.resolve("diff"), run.out());
    Process patch =
        new ProcessBuilder("/usr/bin/patch", "-p0", "-s", "-i", diff.toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertEquals(0, patch.waitFor());
    String patched = Files.readString(file);
    Files.writeString(file, POD);
    assertEquals(ExitCode.CLEAN, Run.in(folder, "fix", "web.yaml", "--unsafe").exit());
    assertEquals(Files.readString(file), patched);
  }
}
