package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher, before a program that tells how it was started. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script; Windows has plimsoll.bat")
class LauncherTest {

  private static final String PROGRAM =
      """
      package dev.plimsoll.cli;
      public class Main {
        public static void main(String[] args) {
          System.out.println(String.join("|", args));
          System.out.println("terminal " + Boolean.getBoolean("plimsoll.terminal"));
          System.exit(7);
        }
      }
      class Training {
        public static void main(String[] args) {
          new Main();
        }
      }
      """;

  private static final List<String> OTHER_JARS =
      List.of("plimsoll-core", "plimsoll-schemas", "snakeyaml-engine", "commons-cli", "more/other");

  @TempDir private Path folder;
  private Path home;

  /** What a run said, both streams together, and its exit code. */
  private record Run(int exit, List<String> lines) {}

  @BeforeEach
  void install() throws IOException {
    install(folder.resolve("plimsoll"));
  }

  private void install(Path place) throws IOException {
    home = place;
    Path lib = Files.createDirectories(home.resolve("lib"));
    Files.createDirectories(lib.resolve("more"));
    Path launcher = Files.createDirectories(home.resolve("bin")).resolve("plimsoll");
    Files.copy(Path.of("src", "distribution", "bin", "plimsoll"), launcher);
    assertTrue(launcher.toFile().setExecutable(true));
    Files.writeString(lib.resolve("build"), "0123\n");
    Path source = Files.writeString(folder.resolve("Main.java"), PROGRAM);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertEquals(0, compiled);
    jar(lib.resolve("plimsoll-cli.jar"), classes, "dev/plimsoll/cli/Main.class");
    for (String name : OTHER_JARS) {
      jar(lib.resolve(name + ".jar"), classes, "dev/plimsoll/cli/Training.class");
    }
  }

  @Test
  void argumentsAndExitCodePassUnchanged() throws IOException, InterruptedException {
    install(folder.resolve("some where").resolve("plim soll"));
    Run run = run(Map.of("PLIMSOLL_ARCHIVE", "off"), launcher(), "check", "a b", "*", "");
    assertEquals(new Run(7, List.of("check|a b|*|", "terminal false")), run);
    assertEquals(List.of(), archives(folder));
  }

  @Test
  void aLinkUnderKubectlsNameWorks() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("kubectl-plimsoll"), launcher());
    Run run = run(Map.of("PLIMSOLL_ARCHIVE", "off"), link, "rules");
    assertEquals(List.of("rules", "terminal false"), run.lines());
  }

  @Test
  void theFirstRunMakesAnArchiveForThisBuildAndPlace() throws IOException, InterruptedException {
    run(Map.of(), launcher(), "rules");
    List<Path> made = archives(home.resolve("lib"));
    assertEquals(1, made.size(), made::toString);
    String expected = home.resolve("lib/archives/0123") + home.toRealPath().toString() + "/";
    assertTrue(made.get(0).toString().startsWith(expected), made::toString);

    Path log = folder.resolve("log");
    run(Map.of("PLIMSOLL_JAVA_OPTS", "-Xlog:class+load:file=" + log), launcher(), "rules");
    assertEquals(made, archives(home.resolve("lib")));
    String main = "nothing";
    for (String line : Files.readAllLines(log)) {
      main = line.contains("dev.plimsoll.cli.Main ") ? line : main;
    }
    assertTrue(main.contains("shared objects file"), main);

    Files.writeString(home.resolve("lib").resolve("build"), "4567\n");
    run(Map.of(), launcher(), "rules");
    assertEquals(1, archives(home.resolve("lib")).size(), "the archive of the old build stayed");
  }

  @Test
  void whereTheFolderCannotBeWrittenTheCacheTakesTheArchive()
      throws IOException, InterruptedException {
    Files.writeString(home.resolve("lib").resolve("archives"), "a file in the way of the folder");
    Path cache = folder.resolve("cache");
    Run run = run(Map.of("XDG_CACHE_HOME", cache.toString()), launcher(), "rules");
    assertEquals(List.of("rules", "terminal false"), run.lines());
    assertEquals(1, archives(cache).size());
  }

  @Test
  void anArchiveThatCannotBeUsedIsPassedOver() throws IOException, InterruptedException {
    run(Map.of(), launcher(), "rules");
    for (Path archive : archives(home.resolve("lib"))) {
      assertTrue(archive.toFile().setWritable(true));
      Files.writeString(archive, "this is no archive");
    }
    Run run = run(Map.of(), launcher(), "rules");
    assertEquals(new Run(7, List.of("rules", "terminal false")), run);
  }

  @Test
  void aWrongOrOldJavaIsNamed() throws IOException, InterruptedException {
    Run none = run(Map.of("JAVA_HOME", folder.toString()), launcher(), "rules");
    assertEquals(2, none.exit());
    assertTrue(none.lines().get(0).contains("JAVA_HOME is " + folder), none::toString);

    Path old = Files.createDirectories(folder.resolve("jdk").resolve("bin")).getParent();
    Files.copy(Path.of("/bin/sh"), old.resolve("bin").resolve("java"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Run eleven = run(Map.of("JAVA_HOME", old.toString()), launcher(), "rules");
    assertEquals(2, eleven.exit());
    assertTrue(eleven.lines().get(0).contains("11.0.2"), eleven::toString);
  }

  private Path launcher() {
    return home.resolve("bin").resolve("plimsoll");
  }

  private static Run run(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("PLIMSOLL_JAVA_OPTS");
    builder.environment().remove("PLIMSOLL_ARCHIVE");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said.lines().toList());
  }

  private static List<Path> archives(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))
          .toList();
    }
  }

  private static void jar(Path jar, Path classes, String name) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry(name));
      Files.copy(classes.resolve(name), out);
      out.closeEntry();
    }
  }
}
