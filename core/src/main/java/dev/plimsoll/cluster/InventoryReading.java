package dev.plimsoll.cluster;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.tree.Field;
import java.util.List;

/**
 * What objects turned out to be as an inventory.
 *
 * @param inventory the nodes and what runs on them; without nodes when none were found
 * @param pools the pools that nodes come from, in input order
 * @param existing the files that {@code existing} names, which somebody else has to read
 * @param diagnostics what is wrong with them
 */
public record InventoryReading(
    Inventory inventory,
    List<Pool> pools,
    List<Field<String>> existing,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public InventoryReading {
    pools = List.copyOf(pools);
    existing = List.copyOf(existing);
    diagnostics = List.copyOf(diagnostics);
  }
}
