package dev.plimsoll.manifest;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Location;
import java.util.List;

/**
 * What the documents of one file turned out to be.
 *
 * @param manifests the objects, lists unrolled
 * @param documents how many documents there are, empty ones not counted
 * @param skipped how many of them are no Kubernetes objects and were passed over
 * @param items the items of lists, objects or not
 * @param problems what is wrong with documents that should be objects and are not
 */
public record ManifestReading(
    List<Manifest> manifests,
    int documents,
    int skipped,
    List<Item> items,
    List<Diagnostic> problems) {

  /** Copies the lists. */
  public ManifestReading {
    manifests = List.copyOf(manifests);
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /**
   * An item of a list.
   *
   * @param location its characters
   * @param document the index of its document
   * @param index its index in the list
   */
  public record Item(Location location, int document, int index) {}
}
