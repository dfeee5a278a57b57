package dev.plimsoll.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a process took, its children included. Java knows a finished process's time only
 * while it lives, so that the shell is asked: bash's {@code time} has the kernel's own figures in
 * milliseconds.
 *
 * @param cpuMillis user and system time
 * @param wallMillis time on the clock
 */
record ProcessCost(double cpuMillis, double wallMillis) {

  private static final Path PROCESSES = Path.of("/proc");
  private static final int MEMORY_RUNS = 3;
  private static final double KIBIBYTES = 1024;

  /** Whether there is what measures. */
  static boolean isMeasurable() {
    return Files.isReadable(PROCESSES.resolve("self").resolve("status"))
        && (Files.isExecutable(Path.of("/bin/bash"))
            || Files.isExecutable(Path.of("/usr/bin/bash")));
  }

  /** Runs the process once; it must end well. */
  static ProcessCost of(Subject subject) throws IOException, InterruptedException {
    String script =
        "TIMEFORMAT='%U %S %R'; exec 3>&2 2>/dev/null; { time \"$@\" 2>/dev/null; } 2>&3";
    Process process =
        subject
            .builder(List.of("bash", "-c", script, "bash"))
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(subject.name() + " ended with " + process.exitValue());
    }
    String[] seconds = said.strip().split(" ", -1);
    double cpu = Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]);
    return new ProcessCost(cpu * 1000, Double.parseDouble(seconds[2]) * 1000);
  }

  /** The most memory that the process had at once, watched in runs of their own. */
  static double peakMebibytes(Subject subject) throws IOException, InterruptedException {
    double peak = 0;
    for (int run = 0; run < MEMORY_RUNS; run++) {
      Process process = subject.builder(List.of()).start();
      Path status = PROCESSES.resolve(Long.toString(process.pid())).resolve("status");
      while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, highWater(status));
      }
    }
    return peak / KIBIBYTES;
  }

  /** The kernel's high-water mark of resident memory in KiB; 0 when the process has just ended. */
  private static double highWater(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.substring("VmHWM:".length(), line.length() - 2).strip());
        }
      }
    } catch (IOException gone) {
      return 0;
    }
    return 0;
  }
}
