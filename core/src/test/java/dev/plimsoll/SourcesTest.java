package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    write("a.yaml", "a: 1\n");
    write("k8s/b.yml", "b: 1\n");
    write("k8s/c.json", "{}");
    write("k8s/notes.txt", "no manifest");
    write("k8s/.git/d.yaml", "d: 1\n");
    write("k8s/node_modules/e.yaml", "e: 1\n");
    write("k8s/sub/f.yaml", "f: 1\n");
    write("chart/Chart.yaml", "name: chart\n");
    write("chart/values.yaml", "a: 1\n");
    write("overlay/kustomization.yaml", "resources: []\n");
  }

  @Test
  void searchesFoldersInTheOrderOfNames() {
    Sources sources = read("k8s");
    assertEquals(List.of("k8s/b.yml", "k8s/c.json", "k8s/sub/f.yaml"), names(sources));
    assertEquals(List.of(), problems(sources));
    assertTrue(sources.all().stream().noneMatch(Sources.Source::named));
  }

  @Test
  void takesNamedFilesWhateverTheyAreCalled() {
    Sources sources = read("k8s/notes.txt", "a.yaml");
    assertEquals(List.of("k8s/notes.txt", "a.yaml"), names(sources));
    assertTrue(sources.all().stream().allMatch(Sources.Source::named));
  }

  @Test
  void readsAFileOnceByWhateverName() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("a.yaml"));
    assertEquals(
        List.of("a.yaml"), names(read("a.yaml", "./a.yaml", "link.yaml", "k8s/../a.yaml")));
  }

  @Test
  void doesNotFollowLinkedFoldersWhileSearching() throws IOException {
    Files.createSymbolicLink(folder.resolve("k8s/loop"), folder);
    assertEquals(3, read("k8s").all().size());
  }

  @Test
  void saysWhatMustBeRendered() {
    Sources sources = read("chart", "overlay");
    assertEquals(List.of(), names(sources));
    assertEquals(
        List.of(
            "chart/Chart.yaml source/not-rendered",
            "overlay/kustomization.yaml source/not-rendered"),
        problems(sources));
    assertEquals("helm template chart | plimsoll check -", sources.problems().get(0).help());
    assertEquals("kubectl kustomize overlay | plimsoll check -", sources.problems().get(1).help());
  }

  @Test
  void leavesOutWhatTheFilterDoesNotAccept() {
    FileFilter only = path -> path.startsWith("sub/");
    Sources sources =
        Sources.read(
            folder, List.of("k8s", "a.yaml"), InputStream.nullInputStream(), only, Limits.DEFAULTS);
    assertEquals(List.of("k8s/sub/f.yaml", "a.yaml"), names(sources));
  }

  @Test
  void saysWhatIsMissing() {
    assertEquals(List.of("nowhere source/not-found"), problems(read("nowhere")));
    assertEquals(List.of(" source/not-found"), problems(read("")));
    assertEquals(List.of("a\0b source/not-found"), problems(read("a\0b")));
  }

  @Test
  void saysWhichLinkLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("k8s/gone.yaml"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("k8s/.#b.yaml"), folder.resolve("me@here.123"));
    assertEquals(List.of("k8s/gone.yaml source/unreadable"), problems(read("k8s")));
  }

  @Test
  void saysWhatMayNotBeRead() throws IOException {
    Path secret = folder.resolve("secret.yaml");
    Files.writeString(secret, "a: 1\n");
    assumeTrue(secret.toFile().setReadable(false), "this file system knows no permissions");
    assumeTrue(!Files.isReadable(secret), "the super-user may read everything");
    assertEquals(List.of("secret.yaml source/unreadable"), problems(read("secret.yaml")));
  }

  @Test
  void readsStandardInputOnceEvenFromAPipe() {
    byte[] bytes = "a: 1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    InputStream pipe =
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public byte[] readAllBytes() {
            throw new IllegalStateException("fails on pipes with Java 17");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(1000, length));
          }
        };
    Sources sources = Sources.read(List.of("-", "-"), pipe, FileFilter.ALL);
    assertEquals(List.of("<stdin>"), names(sources));
    assertEquals(bytes.length, sources.all().get(0).file().length());
  }

  @Test
  void readsAPipeThatAShellMade() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(succeeds("mkfifo", pipe.toString()), "this system has no named pipes");
    Process writer =
        new ProcessBuilder("sh", "-c", "echo 'a: 1' > \"$0\"", pipe.toString()).start();
    Sources sources = read("pipe");
    assertEquals(0, writer.waitFor());
    assertEquals("a: 1\n", sources.all().get(0).file().text());
  }

  @Test
  void waitsForNoPipeThatOnlyLiesThere() throws InterruptedException {
    Path pipe = folder.resolve("k8s/pipe.yaml");
    assumeTrue(succeeds("mkfifo", pipe.toString()), "this system has no named pipes");
    assertEquals(List.of("k8s/pipe.yaml source/unreadable"), problems(read("k8s")));
  }

  @Test
  void readsNoMoreThanItMay() throws IOException {
    write("ten.yaml", "a: 345678\n");
    Limits ten = Limits.DEFAULTS.with("file", 10).orElseThrow();
    Limits nine = Limits.DEFAULTS.with("file", 9).orElseThrow();
    assertEquals(List.of("ten.yaml", "<stdin>"), names(readBoth(ten)));
    assertEquals(
        List.of("ten.yaml source/too-large", "<stdin> source/too-large"), problems(readBoth(nine)));
  }

  private Sources readBoth(Limits limits) {
    InputStream in = new ByteArrayInputStream("a: 345678\n".getBytes(StandardCharsets.UTF_8));
    return Sources.read(folder, List.of("ten.yaml", "-"), in, FileFilter.ALL, limits);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  @Test
  void saysThatStandardInputBroke() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }
        };
    Sources sources = Sources.read(List.of("-"), broken, FileFilter.ALL);
    assertEquals(List.of("<stdin> source/unreadable"), problems(sources));
  }

  @Test
  void readsFilesBesideAFile() throws IOException {
    write("lab/nodes.yaml", "x: 1\n");
    write("lab/pods/a.yaml", "a: 1\n");
    Sources lab = read("lab/nodes.yaml");
    SourceFile nodes = lab.all().get(0).file();
    assertEquals(List.of("lab/pods/a.yaml"), names(lab.beside(nodes, "pods/a.yaml").orElseThrow()));
    assertEquals(List.of("lab/pods/a.yaml"), names(lab.beside(nodes, "pods").orElseThrow()));
    assertEquals(
        List.of("lab/none source/not-found"), problems(lab.beside(nodes, "none").orElseThrow()));
  }

  @Test
  void touchesNoFileForATextThatCameFromNone() {
    Sources sources = Sources.ofText("lab/nodes.yaml", "x: 1\n");
    assertTrue(sources.beside(sources.all().get(0).file(), "a.yaml").isEmpty());
  }

  @Test
  void handsOutLists() {
    assertThrows(UnsupportedOperationException.class, () -> read("a.yaml").all().clear());
  }

  private Sources read(String... paths) {
    return Sources.read(
        folder, List.of(paths), InputStream.nullInputStream(), FileFilter.ALL, Limits.DEFAULTS);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> names(Sources sources) {
    return sources.all().stream().map(source -> source.file().name()).toList();
  }

  private static List<String> problems(Sources sources) {
    List<String> problems = new ArrayList<>();
    for (Diagnostic problem : sources.problems()) {
      assertTrue(!problem.help().isEmpty(), problem.message());
      problems.add(problem.location().file().name() + " " + problem.code());
    }
    return problems;
  }
}
