package dev.plimsoll.cluster;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.tree.Field;
import java.util.List;

/**
 * What objects turned out to be as an inventory.
 *
 * @param inventory the nodes and what runs on them; without nodes when none were found
 * @param existing the files that {@code existing} names, which somebody else has to read
 * @param diagnostics what is wrong with them
 */
public record InventoryReading(
    Inventory inventory, List<Field<String>> existing, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public InventoryReading {
    existing = List.copyOf(existing);
    diagnostics = List.copyOf(diagnostics);
  }
}
