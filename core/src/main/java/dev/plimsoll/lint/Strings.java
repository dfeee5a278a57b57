package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Every string of an object, wherever it stands. */
public final class Strings {

  private Strings() {}

  /**
   * A string.
   *
   * @param name what it is called: the key of the entry, or the {@code name} beside a {@code value}
   * @param field where it stands
   */
  public record Text(String name, Field<String> field) {}

  /** The strings of an object in the order in which they are written, each once. */
  public static List<Text> of(Manifest manifest) {
    List<Text> found = new ArrayList<>();
    collect("", manifest.root(), found, Collections.newSetFromMap(new IdentityHashMap<>()));
    return found;
  }

  private static void collect(String name, Located at, List<Text> found, Set<Node> seen) {
    Node node = at.node().orElse(null);
    if (node == null || !seen.add(node)) {
      return;
    }
    if (node instanceof ScalarNode) {
      found.add(new Text(name, Field.text(at)));
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(name, at.item(i), found, seen);
      }
    } else if (node instanceof MappingNode mapping) {
      String own = Field.text(at.field("name")).orElse("");
      for (Entry entry : mapping.effective()) {
        boolean named = entry.name().equals("value") && !own.isEmpty();
        collect(named ? own : entry.name(), at.field(entry), found, seen);
      }
    }
  }
}
