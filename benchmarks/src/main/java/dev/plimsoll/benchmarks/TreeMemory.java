package dev.plimsoll.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.lang.management.ManagementFactory;

/**
 * What reading costs in memory, in bytes a character of the text: what the located tree keeps, the
 * text itself aside, and all that is allocated on the way.
 */
public final class TreeMemory {

  private static final int DOCUMENTS = 2000;

  private TreeMemory() {}

  /**
   * What one reading cost.
   *
   * @param retained bytes a character that the tree keeps
   * @param allocated bytes a character that were allocated
   */
  record Cost(double retained, double allocated) {}

  /** Measures 2,000 Deployments in one file and writes the two figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    Cost cost = measure();
    System.out.printf(
        "retained %.1f, allocated %.1f bytes a character%n", cost.retained, cost.allocated);
  }

  static Cost measure() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      all.append("---\n")
          .append(Corpus.deployment().replace("name: web\n", "name: web-" + i + "\n"));
    }
    SourceFile file = SourceFile.of("many.yaml", all.toString());
    YamlReader.read(file, Limits.DEFAULTS); // loads what is loaded once
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long usedBefore = used();
    long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
    YamlStream stream = YamlReader.read(file, Limits.DEFAULTS);
    long allocated = thread.getCurrentThreadAllocatedBytes() - allocatedBefore;
    long retained = used() - usedBefore;
    if (stream.documents().size() != DOCUMENTS) {
      throw new IllegalStateException("not all documents were read");
    }
    return new Cost((double) retained / file.length(), (double) allocated / file.length());
  }

  @SuppressWarnings("SystemGc")
  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
