package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.model.Quantity.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Compares with what {@code resource.Quantity} itself said. */
class QuantityParityTest {

  private static final String FILE = "quantities/quantities.jsonl";

  @Test
  void readsAndWritesAsRecorded() throws IOException {
    List<JsonNode> lines = Recorded.lines(FILE, "text");
    List<String> differences = new ArrayList<>();
    for (JsonNode line : lines) {
      String text = line.get("text").asString();
      String expected = line.has("error") ? "error" : said(line);
      String actual = Quantity.parse(text).map(QuantityParityTest::said).orElse("error");
      if (!expected.equals(actual)) {
        differences.add("'" + text + "': expected " + expected + ", was " + actual);
      }
    }
    assertTrue(lines.size() > 3_000);
    assertEquals(List.of(), differences);
  }

  @Test
  void comparesAndAddsAsRecorded() throws IOException {
    List<JsonNode> lines = Recorded.lines(FILE, "left");
    List<String> differences = new ArrayList<>();
    for (JsonNode line : lines) {
      Quantity left = quantity(line.get("left").asString());
      Quantity right = quantity(line.get("right").asString());
      int compared = left.compareTo(right);
      Quantity sum = left.add(right);
      Quantity difference = left.subtract(right);
      String expected =
          line.get("compare").asInt()
              + (" " + line.get("sum").asString() + " " + line.get("sumFormat").asString())
              + (" " + line.get("difference").asString())
              + (" " + line.get("differenceFormat").asString());
      String actual =
          Integer.signum(compared)
              + (" " + sum + " " + name(sum.format()))
              + (" " + difference + " " + name(difference.format()));
      if (!expected.equals(actual)
          || left.equals(right) != (compared == 0)
          || (compared == 0 && left.hashCode() != right.hashCode())) {
        differences.add(left + " and " + right + ": expected " + expected + ", was " + actual);
      }
    }
    assertTrue(lines.size() >= 600);
    assertEquals(List.of(), differences);
  }

  @Test
  void writesWhatItReadsBack() throws IOException {
    for (JsonNode line : Recorded.lines(FILE, "canonical")) {
      Quantity quantity = quantity(line.get("text").asString());
      Optional<Quantity> again = Quantity.parse(quantity.toString());
      boolean suffixed = quantity.amount().abs().compareTo(quantity("1000E").amount()) < 0;
      if (suffixed || quantity.format() == Format.DECIMAL_EXPONENT) {
        assertEquals(Optional.of(quantity), again, quantity.toString());
        assertEquals(quantity.hashCode(), again.get().hashCode());
      }
    }
  }

  private static String said(JsonNode line) {
    return line.get("canonical").asString()
        + (" " + line.get("format").asString())
        + (" " + line.get("value").asLong())
        + (" " + line.get("milli").asLong())
        + (" " + line.get("sign").asInt());
  }

  private static String said(Quantity quantity) {
    return quantity
        + (" " + name(quantity.format()))
        + (" " + quantity.value())
        + (" " + quantity.milliValue())
        + (" " + quantity.sign());
  }

  private static String name(Format format) {
    return switch (format) {
      case BINARY_SI -> "BinarySI";
      case DECIMAL_SI -> "DecimalSI";
      case DECIMAL_EXPONENT -> "DecimalExponent";
    };
  }

  private static Quantity quantity(String text) {
    return Quantity.parse(text).orElseThrow();
  }
}
