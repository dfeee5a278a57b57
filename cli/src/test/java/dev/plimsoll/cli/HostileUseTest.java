package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large inputs, floods of findings, and readers and writers that let us down. */
final class HostileUseTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: p%d}
      spec:
        containers:
        - name: a
          %s: registry.example/a:1
      """;

  @TempDir private Path folder;

  @Test
  void aFloodOfOneCodeIsCutInTextAndNowhereElse() throws IOException {
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      stream.append("---\n").append(POD.formatted(i, "imagee"));
    }
    Files.writeString(folder.resolve("a.yaml"), stream);
    Run text = Run.in(folder, "check", "a.yaml", "--as-server");
    assertEquals(50, text.out().lines().filter(line -> line.contains("-->")).count());
    assertTrue(text.out().contains("and 250 more of schema/unknown-field\n"), text.out());
    assertTrue(text.out().contains("300 errors; 300 objects"), text.out());
    Run compact = Run.in(folder, "check", "a.yaml", "--as-server", "--format", "compact");
    assertEquals(300, compact.out().lines().count());
  }

  @Test
  void thousandsOfItemsDoNotTakeQuadraticTime() throws IOException {
    StringBuilder list = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
    for (int i = 0; i < 20_000; i++) {
      list.append("- {apiVersion: v1, kind: ConfigMap, metadata: {name: c")
          .append(i)
          .append("}, data: {k: 1, k: 2}}\n");
    }
    Files.writeString(folder.resolve("a.yaml"), list);
    Run run =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> Run.in(folder, "check", "a.yaml", "--format", "json"));
    assertTrue(run.out().contains("\"item\":19999"));
  }

  @Test
  void oneLineOfTenMegabytesIsRead() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  k: '"
            + "x".repeat(10_000_000)
            + "'\n  l: 5\n");
    Run run = Run.in(folder, "check", "a.yaml");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("a.yaml:6:6"), run.out());
    assertTrue(run.out().length() < 2_000, "an excerpt is a window");
  }

  @Test
  void manyFilesAreCheckedAtOnceAndReportedInOrder() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 100; i < 200; i++) {
      Files.writeString(folder.resolve("f" + i + ".yaml"), POD.formatted(i, "imagee"));
      expected.append("./f").append(i).append(".yaml:7:5: error\n");
    }
    Run run = Run.in(folder, "check", ".", "--as-server", "--format", "compact");
    StringBuilder found = new StringBuilder();
    run.out().lines().forEach(line -> found.append(line, 0, line.indexOf(" schema")).append('\n'));
    assertEquals(expected.toString(), found.toString());
  }

  @Test
  void aReaderThatGoesAwayIsNoFault() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), POD.formatted(1, "imagee"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(ExitCode.FINDINGS, run(broken("Broken pipe"), err, "check", "a.yaml"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskIsSaid() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), POD.formatted(1, "image"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(ExitCode.USAGE, run(broken("No space left on device"), err, "check", "a.yaml"));
    assertEquals(
        "plimsoll: cannot write the answer: No space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void standardErrorThatIsClosedChangesNoExitCode() {
    assertEquals(ExitCode.USAGE, run(new ByteArrayOutputStream(), broken("Stream closed"), "chek"));
  }

  private int run(OutputStream out, OutputStream err, String... args) {
    return Main.run(new Terminal(InputStream.nullInputStream(), out, err, false, folder), args);
  }

  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
