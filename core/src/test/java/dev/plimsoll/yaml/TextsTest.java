package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The recorded streams: how they are cut, what cannot be read, and whose objects come out. */
class TextsTest {

  /** Streams that are not yet read as recorded, each with its reason. */
  private static final Map<String, String> NOT_YET = Map.of();

  @Test
  void cutsAndReadsEveryRecordedStreamAsKubectlDoes() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    List<JsonNode> lines = Recordings.lines("texts/texts.jsonl");
    for (JsonNode line : lines) {
      String problem = difference(line);
      if (!problem.isEmpty()) {
        wrong.put(line.get("id").asString(), problem);
      }
    }
    assertEquals(NOT_YET.keySet(), wrong.keySet(), wrong::toString);
    assertEquals(84, lines.size());
  }

  private static String difference(JsonNode line) {
    YamlStream stream =
        YamlReader.read(SourceFile.of(line.get("id").asString(), text(line)), Limits.DEFAULTS);
    int documents = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode answer : line.get("answers")) {
      int index = answer.get("doc").asInt();
      documents = Math.max(documents, index + 1);
      if (index < stream.documents().size()) {
        compare(answer, stream.documents().get(index), stream.problems(), wrong);
      }
    }
    if (documents != stream.documents().size()) {
      wrong.add(documents + " documents, but found " + stream.documents().size());
    }
    return String.join("; ", wrong);
  }

  private static void compare(
      JsonNode answer, YamlDocument document, List<Diagnostic> problems, List<String> wrong) {
    String verdict = answer.get("verdict").asString();
    if (document.readable() == verdict.equals("yaml-error")) {
      wrong.add(verdict + ", but readable is " + document.readable());
    }
    boolean list = document.root() instanceof MappingNode root && root.entry("items").isPresent();
    if (!list && document.isEmpty() != verdict.equals("empty")) {
      wrong.add(verdict + ", but empty is " + document.isEmpty());
    }
    String kind = answer.get("kind").asString();
    if (!list && !kind.isEmpty()) {
      String found =
          text(document.root(), "kind") + " " + text(document.root(), "metadata", "name");
      String recorded = kind + " " + answer.get("name").asString();
      if (!found.equals(recorded)) {
        wrong.add(recorded + ", but found " + found);
      }
    }
    TreeSet<String> duplicates = new TreeSet<>();
    for (JsonNode error : answer.get("errors")) {
      if (error.get("type").asString().equals("DuplicateField")) {
        duplicates.add(error.get("field").asString());
      }
    }
    TreeSet<String> found = new TreeSet<>();
    for (Diagnostic problem : problems) {
      if (problem.code().name().equals("duplicate-key") && problem.severity() == Severity.ERROR) {
        found.add(problem.path().toString());
      }
    }
    if (!duplicates.equals(found)) {
      wrong.add("duplicates " + duplicates + ", but found " + found);
    }
  }

  private static String text(Node node, String... path) {
    Node at = node;
    for (String step : path) {
      if (!(at instanceof MappingNode mapping) || mapping.entry(step).isEmpty()) {
        return "";
      }
      at = mapping.entry(step).get().value().resolved();
    }
    return at instanceof ScalarNode scalar && scalar.value() instanceof Scalar.Text text
        ? text.value()
        : "";
  }

  private static String text(JsonNode line) {
    if (line.has("text")) {
      return line.get("text").asString();
    }
    byte[] bytes = Base64.getDecoder().decode(line.get("base64").asString());
    boolean utf16 = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }
}
