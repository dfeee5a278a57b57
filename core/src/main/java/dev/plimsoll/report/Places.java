package dev.plimsoll.report;

import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which document of its file, and which item of a List in it, a location lies in. Findings know
 * offsets only; formats that name documents ask here.
 */
public final class Places {

  private final Map<SourceFile, List<Place>> byFile;

  private Places(Map<SourceFile, List<Place>> byFile) {
    this.byFile = byFile;
  }

  /** The places of these documents and items. */
  public static Places of(List<Place> places) {
    Map<SourceFile, List<Place>> byFile = new HashMap<>();
    for (Place place : places) {
      byFile.computeIfAbsent(place.location().file(), file -> new ArrayList<>()).add(place);
    }
    return new Places(byFile);
  }

  /** The index of the document that a location begins in; nothing when the file has none. */
  public OptionalInt document(Location location) {
    OptionalInt found = OptionalInt.empty();
    for (Place place : byFile.getOrDefault(location.file(), List.of())) {
      if (place.item().isEmpty() && place.location().span().start() <= location.span().start()) {
        found = OptionalInt.of(place.document());
      }
    }
    return found;
  }

  /** The index of the list item that a location begins in; nothing when it is in none. */
  public OptionalInt item(Location location) {
    for (Place place : byFile.getOrDefault(location.file(), List.of())) {
      Span span = place.location().span();
      if (place.item().isPresent() && span.contains(location.span().start())) {
        return place.item();
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A document or an item of one.
   *
   * @param location its characters
   * @param document the index of the document in its stream
   * @param item the index of the item, or nothing for the document itself
   */
  public record Place(Location location, int document, OptionalInt item) {}
}
