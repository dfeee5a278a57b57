package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NamesTest {

  private static final Map<String, Function<String, List<String>>> GRAMMARS =
      Map.ofEntries(
          Map.entry("dnsLabel", Names::dnsLabel),
          Map.entry("dnsSubdomain", Names::dnsSubdomain),
          Map.entry("dns1035Label", Names::dns1035Label),
          Map.entry("wildcardSubdomain", Names::wildcardSubdomain),
          Map.entry("labelKey", Names::labelKey),
          Map.entry("labelValue", Names::labelValue),
          Map.entry("portName", Names::portName),
          Map.entry("pathSegment", Names::pathSegment),
          Map.entry("pathSegmentPrefix", Names::pathSegmentPrefix),
          Map.entry("cIdentifier", Names::cIdentifier),
          Map.entry("environmentVariable", Names::environmentVariable),
          Map.entry("relaxedVariable", Names::relaxedEnvironmentVariable),
          Map.entry("configMapKey", Names::configMapKey),
          Map.entry("httpHeaderName", Names::httpHeaderName),
          Map.entry("percentage", Names::percentage));

  @Test
  void findsAsManyProblemsAsRecorded() throws IOException {
    List<JsonNode> lines = Recorded.lines("names/names.jsonl", "problems");
    List<String> differences = new ArrayList<>();
    for (JsonNode line : lines) {
      String name = line.get("name").asString();
      JsonNode problems = line.get("problems");
      assertEquals(GRAMMARS.keySet(), Set.copyOf(problems.propertyNames()));
      for (Map.Entry<String, Function<String, List<String>>> grammar : GRAMMARS.entrySet()) {
        int expected = problems.get(grammar.getKey()).asInt();
        List<String> actual = grammar.getValue().apply(name);
        if (expected != actual.size()) {
          differences.add(
              grammar.getKey() + " of '" + name + "': expected " + expected + ", was " + actual);
        }
      }
    }
    assertTrue(lines.size() >= 500);
    assertEquals(List.of(), differences);
  }

  @Test
  void saysWhatIsWrong() {
    assertEquals(
        List.of(
            "must be at most 15 characters long, but has 17",
            "must be lower-case letters, digits and '-'",
            "must not begin or end with '-'"),
        Names.portName("Management-port1-"));
    assertEquals(List.of("must not contain dots"), Names.dnsLabel("a.b"));
    assertEquals(List.of("must have a domain name before its '/'"), Names.labelKey("/name"));
  }
}
