package dev.plimsoll.yaml;

import dev.plimsoll.diagnostic.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports keys that a mapping gives more than once. A key that overrides a merged one is none, and
 * neither are two merge keys.
 */
final class DuplicateKeys {

  private DuplicateKeys() {}

  /** Reports those in {@code node} and below, each at the place where it is written. */
  static void report(Node node, FieldPath path, SyntaxProblems problems) {
    if (node instanceof MappingNode mapping) {
      Map<String, Entry> seen = new HashMap<>();
      for (Entry entry : mapping.entries()) {
        FieldPath below = path.field(entry.name());
        if (!entry.isMerge()) {
          Entry first = seen.putIfAbsent(entry.name(), entry);
          if (first != null) {
            problems.duplicateKey(first, entry, below);
          }
        }
        report(entry.value(), below, problems);
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        report(items.get(i), path.item(i), problems);
      }
    }
  }
}
