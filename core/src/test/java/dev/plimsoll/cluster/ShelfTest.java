package dev.plimsoll.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The two collections that share what does not change behave as those of the JDK do. */
class ShelfTest {

  @Test
  void slotsAreListsThatStayAsTheyWere() {
    Random random = new Random(1);
    for (int size : List.of(0, 1, 63, 64, 65, 200)) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        expected.add("e" + i);
      }
      Slots<String> slots = Slots.of(expected);
      assertEquals(expected, slots);
      for (int round = 0; round < size; round++) {
        List<String> before = List.copyOf(slots);
        int position = random.nextInt(size);
        Slots<String> after = slots.with(position, "changed" + round);
        assertEquals(before, slots);
        expected.set(position, "changed" + round);
        assertEquals(expected, after);
        slots = after;
      }
    }
  }

  @Test
  void shelvesAreMapsThatStayAsTheyWere() {
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("b", 1));
    map.put("a", 2);
    Shelf<Integer> shelf = Shelf.of(map);
    assertSame(shelf, Shelf.of(shelf));
    Shelf<Integer> after = shelf.with("a", 3);
    assertEquals(map, shelf);
    assertEquals(Map.of("b", 1, "a", 3), after);
    assertEquals(List.of("b", "a"), List.copyOf(after.keySet()));
    assertNull(after.get("c"));
    assertFalse(after.containsKey("c"));
    assertThrows(IllegalArgumentException.class, () -> after.with("c", 1));
  }
}
