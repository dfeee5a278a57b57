package dev.plimsoll.defaults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Plimsoll fills in against what the real server does: the same JSON for each recorded object.
 * A difference is a failure unless the ledger lists it, and so is a listed one that has healed.
 */
class DefaultsParityTest {

  private static final Path FOLDER = Path.of("..", "testdata", "defaults");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Api API = Api.of(new KubernetesVersion(36));
  private static final Defaults DEFAULTS = Defaults.of(API);

  private final Map<String, Integer> general = new TreeMap<>();
  private final Set<String> differences = new TreeSet<>();
  private int records;

  @Test
  void fillsInWhatTheServerDoes() throws IOException {
    compare(FOLDER.resolve("defaults-1.36.jsonl.gz"));
    assertTrue(records > 400, "the recording has " + records + " objects");
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("parity-ledger.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        listed.add(line.substring(0, line.indexOf("  ")).strip());
      }
    }
    report();
    assertEquals(listed, differences, "differences must be none, or in the ledger");
  }

  /**
   * A larger recording of the reader's own, named by a property, as whoever works on this makes.
   */
  @Test
  void agreesWithAnotherRecordingWhereOneIsNamed() throws IOException {
    String other = System.getProperty("plimsoll.defaults");
    if (other == null) {
      System.out.println(
          "DefaultsParityTest: no -Dplimsoll.defaults=FILE, so only the committed recording was run");
      return;
    }
    compare(Path.of(other));
    report();
    assertEquals(Set.of(), differences);
  }

  private void report() {
    System.out.println(
        "defaults parity: " + records + " objects, " + differences.size() + " differences");
    general.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(40)
        .forEach(entry -> System.out.println("  " + entry.getValue() + " " + entry.getKey()));
  }

  private void compare(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode recorded = JSON.readTree(line);
        records++;
        String id = recorded.get("id").asString();
        String kind = recorded.get("manifest").get("kind").asString();
        Map<?, ?> expected = JSON.treeToValue(recorded.get("object"), Map.class);
        compare(id, kind, "", expected, answer(recorded.get("manifest").toString()));
      }
    }
  }

  private static Map<String, Object> answer(String manifest) {
    List<Manifest> objects =
        new ManifestReader(API)
            .read(YamlReader.read(SourceFile.of("manifest.json", manifest), Limits.DEFAULTS), true)
            .manifests();
    return DEFAULTS.fillIn(objects.get(0)).answer();
  }

  private void compare(
      String id, String kind, String path, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
      Set<Object> keys = new TreeSet<>(left.keySet());
      keys.addAll(right.keySet());
      for (Object key : keys) {
        String below = path + "." + key;
        if (!right.containsKey(key)) {
          differ(id, kind, below, "missing " + left.get(key));
        } else if (!left.containsKey(key)) {
          differ(id, kind, below, "surplus " + right.get(key));
        } else {
          compare(id, kind, below, left.get(key), right.get(key));
        }
      }
    } else if (expected instanceof List<?> left && actual instanceof List<?> right) {
      if (left.size() != right.size()) {
        differ(id, kind, path, "size");
        return;
      }
      for (int i = 0; i < left.size(); i++) {
        compare(id, kind, path + "[" + i + "]", left.get(i), right.get(i));
      }
    } else if (!plain(expected).equals(plain(actual))) {
      differ(id, kind, path, expected + " but " + actual);
    }
  }

  private void differ(String id, String kind, String path, String what) {
    differences.add(id + " " + path.substring(1));
    general.merge(kind + path.replaceAll("\\[\\d+]", "[]") + " " + what, 1, Integer::sum);
  }

  private static Object plain(@Nullable Object value) {
    return value instanceof Number number && !(value instanceof Double)
        ? number.longValue()
        : value == Nothing.NULL || value == null ? "null" : Objects.requireNonNull(value);
  }
}
