package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScalarsTest {

  @Test
  void resolvesEveryRecordedScalarAsKubernetesDoes() throws IOException {
    List<JsonNode> lines = Recordings.lines("scalars/scalars.jsonl");
    List<String> wrong = new ArrayList<>();
    for (JsonNode line : lines) {
      String scalar = line.get("scalar").asString();
      String found = read(scalar);
      if (!matches(line.get("value"), found)) {
        wrong.add(scalar + " -> " + found + " but recorded " + line);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(1500, lines.size());
  }

  @Test
  void writesRealNumbersAsGoDoes() {
    assertEquals("1e+21", json("1e21"));
    assertEquals("100000000000000000000", json("1e20"));
    assertEquals("0.000001", json("0.000001"));
    assertEquals("1e-7", json("0.0000001"));
    assertEquals("-0", json("-0.0"));
    assertEquals("1.2345678901234568e+29", json("123456789012345678901234567890"));
    assertEquals("123456789012345680000", json("123456789012345678901.0"));
    assertEquals("17592186044416", json("1.7592186044416e13"));
    assertEquals("5e-324", json("5e-324"));
    assertEquals("1.7976931348623157e+308", json("1.7976931348623157e308"));
  }

  /** The names that {@code sigs.k8s.io/yaml} gave when asked. */
  @Test
  void namesKeysAsKubernetesDoes() {
    assertEquals(List.of("1"), keys("1: a"));
    assertEquals(List.of("true"), keys("y: a"));
    assertEquals(List.of("false"), keys("off: a"));
    assertEquals(List.of("y"), keys("'y': a"));
    assertEquals(List.of("420"), keys("0644: a"));
    assertEquals(List.of("1.5"), keys("1.50: a"));
    assertEquals(List.of("100000"), keys("1e5: a"));
    assertEquals(List.of("1e+06"), keys("1e6: a"));
    assertEquals(List.of("1.2345679e+08"), keys("123456789.0: a"));
    assertEquals(List.of("1e+20"), keys("1e20: a"));
    assertEquals(List.of("0.0001"), keys("0.0001: a"));
    assertEquals(List.of("1e-05"), keys("0.00001: a"));
    assertEquals(List.of(".inf"), keys("1e300: a"));
    assertEquals(List.of(".inf"), keys("+.INF: a"));
    assertEquals(List.of("9223372036854775807"), keys("9223372036854775807: a"));
    assertEquals(List.of("1.8446744e+19"), keys("18446744073709551616: a"));
    assertEquals(List.of("5"), keys("!!int '5': a"));
  }

  @Test
  void refusesKeysWithoutAName() {
    for (String key : List.of("~", "null", "18446744073709551615", "[a]", "{a: b}")) {
      YamlStream stream = read("? " + key + "\n: a\n", "f");
      assertEquals("syntax/key", stream.problems().get(0).code().toString(), key);
      assertTrue(!stream.documents().get(0).readable());
    }
  }

  @Test
  void resolvesTags() {
    assertEquals("\"5\"", tagged("!!str 5"));
    assertEquals("\"\"", tagged("!!str"));
    assertEquals("5", tagged("!!int \"5\""));
    assertEquals("5", tagged("!!float 5"));
    assertEquals("true", tagged("!!bool yes"));
    assertEquals("null", tagged("!!null ''"));
    assertEquals("\"hello\"", tagged("!!binary aGVsbG8="));
    assertEquals("\"5\"", tagged("!mine 5"));
    assertEquals("\"5\"", tagged("! 5"));
    assertEquals("\"5\"", tagged("! \"5\""));
    assertEquals("\"2001-01-01\"", tagged("!!timestamp 2001-01-01"));
    assertEquals("syntax/tag", tagged("!!int 5.5"));
    assertEquals("syntax/tag", tagged("!!int"));
    assertEquals("syntax/tag", tagged("!!binary a"));
    assertEquals("syntax/tag", tagged("!!bool 1"));
    assertEquals("syntax/tag", tagged("!!float x"));
    assertEquals("syntax/tag", tagged("!!timestamp x"));
  }

  @Test
  void keepsWhatCostsTheMostDigitsCheap() {
    assertTrue(Scalars.plain("1".repeat(1_000_000)).orElseThrow() instanceof Scalar.Text);
    assertEquals(json("0".repeat(1_000_000) + "7"), "7");
    assertTrue(Scalars.plain("0x" + "f".repeat(1_000_000)).orElseThrow() instanceof Scalar.Text);
    assertTrue(Scalars.plain("1." + "3".repeat(1_000_000)).orElseThrow() instanceof Scalar.Real);
  }

  private static List<String> keys(String text) {
    YamlStream stream = read(text + "\n", "f");
    assertEquals(List.of(), stream.problems());
    List<String> names = new ArrayList<>();
    for (Entry entry : ((MappingNode) stream.documents().get(0).root()).entries()) {
      names.add(entry.name());
    }
    return names;
  }

  private static String tagged(String value) {
    YamlStream stream = read("k: " + value + "\n", "f");
    if (!stream.problems().isEmpty()) {
      return stream.problems().get(0).code().toString();
    }
    MappingNode root = (MappingNode) stream.documents().get(0).root();
    return json(((ScalarNode) root.entries().get(0).value()).value());
  }

  private static YamlStream read(String text, String name) {
    return YamlReader.read(SourceFile.of(name, text), Limits.DEFAULTS);
  }

  /** The value in a mapping, as the recording has made it; "error" where it cannot be read. */
  private static String read(String scalar) {
    YamlStream stream = read("k: " + scalar + "\n", "f");
    if (!stream.documents().get(0).readable()) {
      return "error";
    }
    Optional<Entry> entry =
        stream.documents().get(0).root() instanceof MappingNode mapping
            ? mapping.entry("k")
            : Optional.empty();
    if (entry.isEmpty() || !(entry.get().value() instanceof ScalarNode)) {
      return "no scalar";
    }
    return json(((ScalarNode) entry.get().value()).value());
  }

  private static String json(String plain) {
    return json(Scalars.plain(plain).orElseThrow());
  }

  private static String json(Scalar value) {
    if (value instanceof Scalar.Text text) {
      return '"' + text.value() + '"';
    }
    if (value instanceof Scalar.Int whole) {
      return whole.json();
    }
    if (value instanceof Scalar.Real real) {
      return real.json();
    }
    return value instanceof Scalar.Bool bool ? Boolean.toString(bool.value()) : "null";
  }

  private static boolean matches(JsonNode recorded, String found) {
    if (recorded == null) {
      return found.equals("error");
    }
    if (recorded.isString()) {
      return found.equals('"' + recorded.asString() + '"');
    }
    if (recorded.isNumber() && !found.startsWith("\"")) {
      return recorded.decimalValue().compareTo(new java.math.BigDecimal(found)) == 0;
    }
    return recorded.toString().equals(found);
  }
}
