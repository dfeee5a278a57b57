package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Broken and odd streams, and what kubectl reads from them. What is read differently stands in
 * {@code testdata/texts/parity-ledger.txt}; {@code -Dplimsoll.texts=FILE} compares other recordings
 * of {@code oracle -texts} and only counts.
 */
class MutatedTextsTest {

  private static final Path TESTDATA = Path.of("..", "testdata", "texts");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void readsMutatedStreamsAsKubectlDoes() throws IOException {
    String other = System.getProperty("plimsoll.texts", "");
    Path recording = other.isEmpty() ? TESTDATA.resolve("mutated-1.36.jsonl.gz") : Path.of(other);
    Map<String, String> found = new TreeMap<>();
    int count = 0;
    try (BufferedReader lines = open(recording)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        JsonNode recorded = JSON.readTree(line);
        String difference = difference(recorded);
        if (!difference.isEmpty()) {
          found.put(recorded.get("id").asString(), difference);
          if (!other.isEmpty()) {
            System.out.println(difference + " " + recorded);
          }
        }
      }
    }
    if (other.isEmpty()) {
      assertEquals(ledger(), found);
      assertEquals(5000, count);
    } else {
      System.out.println(found.size() + " of " + count + " streams are read differently");
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /** The differences that are known: id, kind of difference, and the reason behind two blanks. */
  private static Map<String, String> ledger() throws IOException {
    Map<String, String> known = new TreeMap<>();
    for (String line : Files.readAllLines(TESTDATA.resolve("parity-ledger.txt"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        int blank = line.indexOf(' ');
        known.put(line.substring(0, blank), line.substring(blank + 1, line.indexOf("  ")));
      }
    }
    return known;
  }

  /** One word for what differs, or nothing. */
  private static String difference(JsonNode recorded) {
    YamlStream stream =
        YamlReader.read(
            SourceFile.of("f", recorded.path("text").asString("")),
            Limits.DEFAULTS.with("depth", 10_000).orElseThrow());
    JsonNode documents = recorded.get("documents");
    if (documents.size() != stream.documents().size()) {
      return "documents";
    }
    for (int i = 0; i < documents.size(); i++) {
      JsonNode expected = documents.get(i);
      YamlDocument document = stream.documents().get(i);
      if (!document.readable()) {
        if (!expected.has("error")) {
          return "refused";
        }
        continue;
      }
      if (expected.has("error")) {
        return "taken";
      }
      StringBuilder json = new StringBuilder();
      write(document.root(), json);
      JsonNode value = expected.has("json") ? expected.get("json") : JSON.nullNode();
      if (!same(JSON.readTree(json.toString()), value)) {
        return "value";
      }
      if (!duplicates(expected).equals(duplicates(document, stream.problems()))) {
        return "duplicates";
      }
    }
    return "";
  }

  /** Equal, also where JSON keeps {@code 2.5e3} as it is written. */
  private static boolean same(JsonNode left, JsonNode right) {
    return left.equals(
        (one, other) ->
            one.equals(other)
                    || (one.isNumber()
                        && other.isNumber()
                        && one.decimalValue().compareTo(other.decimalValue()) == 0)
                ? 0
                : 1,
        right);
  }

  private static List<String> duplicates(JsonNode expected) {
    TreeSet<String> paths = new TreeSet<>();
    if (expected.has("duplicates")) {
      for (JsonNode path : expected.get("duplicates")) {
        paths.add(path.asString());
      }
    }
    return new ArrayList<>(paths);
  }

  private static List<String> duplicates(YamlDocument document, List<Diagnostic> problems) {
    TreeSet<String> paths = new TreeSet<>();
    for (Diagnostic problem : problems) {
      if (problem.code().name().equals("duplicate-key")
          && problem.severity() == Severity.ERROR
          && document.span().contains(problem.location().span())) {
        paths.add(problem.path().toString());
      }
    }
    return new ArrayList<>(paths);
  }

  private static void write(Node written, StringBuilder out) {
    Node node = written.resolved();
    if (node instanceof MappingNode mapping) {
      out.append('{');
      for (Entry entry : mapping.effective()) {
        out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
        out.append(JSON.writeValueAsString(entry.name())).append(':');
        write(entry.value(), out);
      }
      out.append('}');
    } else if (node instanceof SequenceNode sequence) {
      out.append('[');
      for (Node item : sequence.items()) {
        out.append(out.charAt(out.length() - 1) == '[' ? "" : ",");
        write(item, out);
      }
      out.append(']');
    } else if (node instanceof ScalarNode scalar) {
      out.append(json(scalar.value()));
    }
  }

  private static String json(Scalar value) {
    if (value instanceof Scalar.Text text) {
      return JSON.writeValueAsString(text.value());
    }
    if (value instanceof Scalar.Int whole) {
      return whole.json();
    }
    if (value instanceof Scalar.Real real) {
      return real.json();
    }
    return value instanceof Scalar.Bool bool ? Boolean.toString(bool.value()) : "null";
  }
}
