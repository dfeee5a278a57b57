package dev.plimsoll.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;

/**
 * What plimsoll is compared with on one JDK: hello, and the engine's bare parse without an archive
 * and with the same kind of archive and the same options that the launcher takes.
 *
 * @param java the program
 * @param version of the JDK
 * @param classPath the two programs and the engine
 * @param archived the options that the launcher would choose, with the archive
 */
record Baselines(Path java, String version, String classPath, List<String> archived) {

  private static final int FIRST_WITH_CACHE = 25;

  private static final List<String> OPTIONS =
      List.of(
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:TieredStopAtLevel=1");

  /** Makes the jar and the archive for a JDK. */
  static Baselines make(Path work, Path jdk) throws IOException, InterruptedException {
    Path java = jdk.resolve("bin").resolve("java");
    Path jar = work.resolve("baselines.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      add(out, Hello.class);
      add(out, EngineParse.class);
    }
    String version = version(jdk);
    String classPath = jar + ":" + engine();
    Path manifest = work.resolve("deployment.yaml");
    List<String> program = List.of("-cp", classPath, EngineParse.class.getName(), "" + manifest);
    Path archive = work.resolve("engine-" + version);
    Files.deleteIfExists(archive);
    List<String> archived = new ArrayList<>(OPTIONS);
    archived.addAll(List.of("-XX:CompileThresholdScaling=4", "-XX:+IgnoreUnrecognizedVMOptions"));
    archived.add("-XX:-AOTReplayTraining");
    if (Runtime.Version.parse(version).feature() >= FIRST_WITH_CACHE) {
      archived.add("-XX:+UseSerialGC");
      run(java, List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + archive), program);
      archived.add("-XX:AOTCache=" + archive);
    } else {
      Path classes = work.resolve("engine.classes");
      run(java, List.of("-XX:DumpLoadedClassList=" + classes), program);
      run(
          java,
          List.of(
              "-XX:+UseG1GC",
              "-Xshare:dump",
              "-XX:SharedClassListFile=" + classes,
              "-XX:SharedArchiveFile=" + archive),
          program.subList(0, 2));
      archived.add("-XX:SharedArchiveFile=" + archive);
    }
    return new Baselines(java, version, classPath, archived);
  }

  /** Hello first, then the engine without and with an archive. */
  List<Subject> subjects(Path manifest) {
    return List.of(
        subject("java Hello", List.of(), Hello.class, List.of()),
        subject("engine, no archive", List.of(), EngineParse.class, List.of("" + manifest)),
        subject("engine", archived, EngineParse.class, List.of("" + manifest)));
  }

  private Subject subject(
      String name, List<String> options, Class<?> program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program.getName()));
    command.addAll(arguments);
    return new Subject(name, command, Map.of());
  }

  private static void run(Path java, List<String> options, List<String> program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(program);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("no archive for the engine: " + command);
    }
  }

  /** The version as the file {@code release} of the JDK has it. */
  private static String version(Path jdk) throws IOException {
    Optional<String> version = Optional.empty();
    for (String line : Files.readAllLines(jdk.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        version = Optional.of(line.substring("JAVA_VERSION=\"".length(), line.length() - 1));
      }
    }
    return version.orElseThrow(() -> new IllegalStateException("no version of " + jdk));
  }

  private static Path engine() {
    try {
      return Path.of(Parse.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void add(JarOutputStream out, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
      out.closeEntry();
    }
  }
}
