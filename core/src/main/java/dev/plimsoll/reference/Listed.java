package dev.plimsoll.reference;

import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** Lists of objects that have no view: those of custom resources. */
final class Listed {

  private Listed() {}

  /** The items at a place; none where there is no list. */
  static List<Located> items(Located at) {
    if (!(at.node().orElse(null) instanceof SequenceNode sequence)) {
      return List.of();
    }
    List<Located> items = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      items.add(at.item(i));
    }
    return items;
  }
}
