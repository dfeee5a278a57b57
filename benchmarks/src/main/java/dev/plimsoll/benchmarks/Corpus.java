package dev.plimsoll.benchmarks;

import dev.plimsoll.Sources;
import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The texts that are measured: one Deployment of 64 lines, and what is made from it. */
final class Corpus {

  private static final int DOCUMENTS_IN_FILE = 4;

  private Corpus() {}

  /** The Deployment {@code web}, which is clean. */
  static String deployment() {
    try (InputStream in = Corpus.class.getResourceAsStream("deployment.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the Deployment is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Files of four Deployments each, all with names of their own. */
  static Sources deployments(int count) {
    String deployment = deployment();
    List<SourceFile> files = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int number = 1; number <= count; number++) {
      text.append("---\n").append(deployment.replace("name: web\n", "name: web-" + number + "\n"));
      if (number % DOCUMENTS_IN_FILE == 0 || number == count) {
        files.add(SourceFile.of("file-" + number + ".yaml", text.toString()));
        text.setLength(0);
      }
    }
    return Sources.ofTexts(files);
  }

  /** Workers of 8 CPUs and 32 GiB in three zones. */
  static Sources workers(int count) {
    return Sources.ofText(
        "nodes.yaml",
        """
        apiVersion: plimsoll.dev/v1
        kind: NodeInventory
        pools:
          - name: workers
            count: %d
            zones: [a, b, c]
            capacity: {cpu: 8, memory: 32Gi, pods: 110}
        """
            .formatted(count));
  }
}
