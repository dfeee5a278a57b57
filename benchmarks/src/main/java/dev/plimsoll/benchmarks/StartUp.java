package dev.plimsoll.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a whole process costs: {@code plimsoll check} of one Deployment through its launcher, next
 * to a Java that only says hello and one that only parses the same file, all in turn, on one or
 * more JDKs. Prints a table of medians, with the ratios taken round by round, so that they hold on
 * a machine whose speed drifts.
 */
public final class StartUp {

  private static final int WARM_UPS = 2;

  private StartUp() {}

  /**
   * Measures and prints.
   *
   * @param args the folder of the unpacked distribution, a folder to work in, the number of rounds,
   *     and the homes of the JDKs as a path list
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 4) {
      throw new IllegalArgumentException("usage: StartUp DISTRIBUTION WORK ROUNDS JDK[:JDK...]");
    }
    if (!ProcessCost.isMeasurable()) {
      System.out.println("The cost of a process is measured with bash and /proc; not here.");
      return;
    }
    Path work = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
    Path manifest = Files.writeString(work.resolve("deployment.yaml"), Corpus.deployment());
    int rounds = Integer.parseInt(args[2]);
    for (String jdk : args[3].split(File.pathSeparator)) {
      Baselines baselines = Baselines.make(work, Path.of(jdk));
      List<Subject> subjects = new ArrayList<>(baselines.subjects(manifest));
      subjects.addAll(plimsoll(Path.of(args[0]).toAbsolutePath(), jdk, manifest));
      measure(subjects, rounds);
      print(baselines.version(), subjects, rounds);
    }
  }

  private static List<Subject> plimsoll(Path distribution, String jdk, Path manifest) {
    String launcher = distribution.resolve("bin").resolve("plimsoll").toString();
    List<String> command = List.of(launcher, "check", manifest.toString());
    Map<String, String> java = Map.of("JAVA_HOME", jdk);
    List<Subject> subjects = new ArrayList<>();
    subjects.add(
        new Subject(
            "plimsoll check, no archive",
            command,
            Map.of("JAVA_HOME", jdk, "PLIMSOLL_ARCHIVE", "off")));
    subjects.add(new Subject("plimsoll check", command, java));
    // The checkout's own launcher, which also looks for newer sources.
    Path checkout = distribution.resolve("../../../plimsoll").normalize();
    if (Files.isExecutable(checkout)) {
      subjects.add(
          new Subject(
              "./plimsoll check",
              List.of(checkout.toString(), "check", manifest.toString()),
              java));
    }
    return subjects;
  }

  private static void measure(List<Subject> subjects, int rounds)
      throws IOException, InterruptedException {
    for (int round = 0; round < WARM_UPS + rounds; round++) {
      for (Subject subject : subjects) {
        ProcessCost cost = ProcessCost.of(subject);
        if (round >= WARM_UPS) {
          subject.costs().add(cost);
        }
      }
    }
  }

  private static void print(String version, List<Subject> subjects, int rounds)
      throws IOException, InterruptedException {
    Subject hello = subjects.get(0);
    Subject engine = subjects.get(2);
    StringBuilder out = new StringBuilder();
    out.append("\nJava ").append(version).append(", medians of ").append(rounds);
    out.append(" rounds, ratios round by round\n\n");
    out.append("| process | CPU ms | wall ms | peak MiB | CPU / hello | CPU / ");
    out.append(engine.name()).append(" |\n|---|---|---|---|---|---|\n");
    for (Subject subject : subjects) {
      double[] cpu = new double[rounds];
      double[] wall = new double[rounds];
      double[] overHello = new double[rounds];
      double[] overEngine = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        cpu[round] = subject.costs().get(round).cpuMillis();
        wall[round] = subject.costs().get(round).wallMillis();
        overHello[round] = cpu[round] / hello.costs().get(round).cpuMillis();
        overEngine[round] = cpu[round] / engine.costs().get(round).cpuMillis();
      }
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
              subject.name(),
              median(cpu),
              median(wall),
              ProcessCost.peakMebibytes(subject),
              median(overHello),
              median(overEngine)));
    }
    System.out.print(out);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
