package dev.plimsoll.yaml;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * What was read from a file.
 *
 * @param documents all documents in order, broken and empty ones too
 * @param problems what is wrong with the text
 */
public record YamlStream(List<YamlDocument> documents, List<Diagnostic> problems) {

  /** Copies the lists. */
  public YamlStream {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
