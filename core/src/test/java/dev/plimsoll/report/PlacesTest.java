package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PlacesTest {

  private static final SourceFile FILE = SourceFile.of("a.yaml", "x".repeat(100));
  private static final Related ORIGIN = new Related("rendered from b.yaml", at(50, 60));

  private static final Places PLACES =
      Places.of(
          List.of(
              item(1, 1, 30, 40),
              item(1, 0, 20, 30),
              document(0, 0, 10),
              document(1, 10, 50),
              item(1, 7, 32, 34),
              new Places.Place(at(50, 100), 2, OptionalInt.empty(), Optional.of(ORIGIN))));

  @Test
  void findsTheDocument() {
    assertEquals(OptionalInt.of(0), PLACES.document(at(0, 0)));
    assertEquals(OptionalInt.of(0), PLACES.document(at(9, 20)));
    assertEquals(OptionalInt.of(1), PLACES.document(at(10, 11)));
    assertEquals(OptionalInt.of(2), PLACES.document(at(100, 100)));
  }

  @Test
  void findsTheInnermostItem() {
    assertEquals(OptionalInt.empty(), PLACES.item(at(19, 25)));
    assertEquals(OptionalInt.of(0), PLACES.item(at(20, 21)));
    assertEquals(OptionalInt.of(1), PLACES.item(at(30, 31)));
    assertEquals(OptionalInt.of(7), PLACES.item(at(33, 34)));
    assertEquals(OptionalInt.empty(), PLACES.item(at(40, 41)));
  }

  @Test
  void findsWhatADocumentWasRenderedFrom() {
    assertEquals(Optional.of(ORIGIN), PLACES.origin(at(70, 71)));
    assertEquals(Optional.empty(), PLACES.origin(at(20, 21)));
  }

  @Test
  void knowsNothingOfOtherFiles() {
    Location elsewhere = new Location(SourceFile.of("a.yaml", "x"), new Span(0, 1));
    assertEquals(OptionalInt.empty(), PLACES.document(elsewhere));
    assertEquals(OptionalInt.empty(), PLACES.item(elsewhere));
    assertEquals(Optional.empty(), PLACES.origin(elsewhere));
  }

  private static Places.Place document(int index, int start, int end) {
    return new Places.Place(at(start, end), index, OptionalInt.empty(), Optional.empty());
  }

  private static Places.Place item(int document, int index, int start, int end) {
    return new Places.Place(at(start, end), document, OptionalInt.of(index), Optional.empty());
  }

  private static Location at(int start, int end) {
    return new Location(FILE, new Span(start, end));
  }
}
