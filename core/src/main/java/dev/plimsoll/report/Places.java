package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which document of its file, and which item of a List in it, a location lies in. Findings know
 * offsets only; formats that name documents ask here. Looking up is quick for thousands of items.
 */
public final class Places {

  private final Map<SourceFile, List<Place>> documents;
  private final Map<SourceFile, List<Place>> items;

  private Places(Map<SourceFile, List<Place>> documents, Map<SourceFile, List<Place>> items) {
    this.documents = documents;
    this.items = items;
  }

  /** The places of these documents and items, in any order. */
  public static Places of(List<Place> places) {
    Map<SourceFile, List<Place>> documents = new HashMap<>();
    Map<SourceFile, List<Place>> items = new HashMap<>();
    for (Place place : places) {
      Map<SourceFile, List<Place>> byFile = place.item().isEmpty() ? documents : items;
      List<Place> known = byFile.get(place.location().file());
      if (known == null) {
        known = new ArrayList<>();
        byFile.put(place.location().file(), known);
      }
      known.add(place);
    }
    sort(documents);
    sort(items);
    return new Places(documents, items);
  }

  private static void sort(Map<SourceFile, List<Place>> byFile) {
    for (List<Place> places : byFile.values()) {
      for (int i = 1; i < places.size(); i++) {
        if (places.get(i - 1).start() > places.get(i).start()) {
          places.sort(new ByStart()); // aliases alone can stand elsewhere than in their order
          break;
        }
      }
    }
  }

  /** The index of the document that a location begins in; nothing when the file has none. */
  public OptionalInt document(Location location) {
    Place found = last(documents, location);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found.document());
  }

  /**
   * The index of the list item that a location begins in, that of the innermost list where lists
   * hold lists; nothing when it is in none.
   */
  public OptionalInt item(Location location) {
    Place found = last(items, location);
    return found != null && found.location().span().contains(location.span().start())
        ? found.item()
        : OptionalInt.empty();
  }

  /** What the document that a location begins in was rendered from, where it says so. */
  public Optional<Related> origin(Location location) {
    Place found = last(documents, location);
    return found == null ? Optional.empty() : found.origin();
  }

  /** The last place that does not begin behind a location. */
  private static @Nullable Place last(Map<SourceFile, List<Place>> byFile, Location location) {
    List<Place> places = byFile.getOrDefault(location.file(), List.of());
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).start() <= location.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : places.get(low - 1);
  }

  /**
   * A document or an item of one.
   *
   * @param location its characters
   * @param document the index of the document in its stream
   * @param item the index of the item, or nothing for the document itself
   * @param origin what a document was rendered from, where it says so
   */
  public record Place(Location location, int document, OptionalInt item, Optional<Related> origin) {

    int start() {
      return location.span().start();
    }
  }

  private static final class ByStart implements Comparator<Place> {

    @Override
    public int compare(Place left, Place right) {
      return Integer.compare(left.start(), right.start());
    }
  }
}
