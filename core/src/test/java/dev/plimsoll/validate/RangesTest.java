package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.cel.ObjectExpressions;
import dev.plimsoll.defaults.Nothing;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.report.YamlText;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.RecordedVerdicts.Verdict;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether each error covers the very characters that it speaks of, on one line of JSON and in
 * blocks of YAML: a value, if one is written at the error's path; the key, if the value is a block
 * or empty; the nearest key outwards, if nothing is written. Read from the text, not from the
 * places that made the error.
 */
final class RangesTest {

  private static final Api API = Api.of(KubernetesVersion.DEFAULT);
  private static final StructuralCheck SCHEMA = StructuralCheck.asServer(API);
  private static final List<Validation> VALIDATIONS =
      List.of(Validation.asServer(API), Validation.of(API));
  private static final ManifestReader MANIFESTS = new ManifestReader(API);

  /**
   * Paths of the server's own making: it looks at copies of what is written, such as the labels
   * that it makes of a name, or a Node's taints, which it takes to be metadata. There the error is
   * at what is written.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "metadata\\.(labels|taints\\[\\d+](\\.(key|value|effect))?)|spec\\.podCIDRs\\[0]"
              + "|spec\\.template\\.labels|spec\\.template\\.spec\\.volumes\\[\\d+]\\..*"
              + "|spec\\.tolerations\\[\\d+]\\.operator|data\\[.*]"
              + "|spec\\.(.*\\.)?resources\\.(limits|containers\\[\\d+]\\[.*]\\.limits)"
              + "|webhooks\\[\\d+]\\.clientConfig\\.service\\.name(space)?"
              + "|spec\\.(initC|c)ontainers\\[\\d+]\\.resources\\.requests\\[.*]");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Integer> wrong = new TreeMap<>();
  private int looked;
  private boolean onOneLineToo = true;

  @Test
  void errorsCoverWhatTheySpeakOfInTheSample() {
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-sample.jsonl.gz"), this::look);
    assertTrue(looked > 2000, () -> "looked at " + looked + " errors");
    report();
  }

  @Test
  void errorsCoverWhatTheySpeakOfInTheFuzzersSample() {
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-fuzz.jsonl.gz"), this::look);
    assertTrue(looked > 4000, () -> "looked at " + looked + " errors");
    report();
  }

  @Test
  void errorsCoverWhatTheySpeakOfInTheWholeRecordingWhereItIs() {
    Path whole = Path.of("..", "..", "shared", "conformance", "api-1.36.jsonl.gz");
    if (!Files.exists(whole)) {
      System.out.println("RangesTest: the whole recording is not here, only the sample was run");
      return;
    }
    onOneLineToo = false; // the sample has both, this takes long enough
    RecordedVerdicts.read(whole, this::look);
    assertTrue(looked > 30_000, () -> "looked at " + looked + " errors");
    report();
  }

  private void report() {
    System.out.println("RangesTest: " + looked + " errors looked at");
    assertEquals(Map.of(), wrong);
  }

  private void look(Verdict recorded) {
    if (recorded.verdict().equals("ok")) {
      return;
    }
    if (onOneLineToo) {
      look(recorded.id(), recorded.manifest());
    }
    look(recorded.id(), YamlText.of(withoutNulls(JSON.readTree(recorded.manifest()))));
  }

  /** JSON as {@link YamlText} takes it. */
  private static Object withoutNulls(JsonNode value) {
    if (value.isObject()) {
      Map<String, Object> object = new LinkedHashMap<>();
      value
          .properties()
          .forEach(entry -> object.put(entry.getKey(), withoutNulls(entry.getValue())));
      return object;
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(item -> list.add(withoutNulls(item)));
      return list;
    }
    return value.isNull()
        ? Nothing.NULL
        : value.isBoolean()
            ? value.asBoolean()
            : value.isIntegralNumber()
                ? value.bigIntegerValue()
                : value.isNumber() ? value.asDouble() : (Object) value.asString();
  }

  private void look(String id, String text) {
    for (Manifest object :
        MANIFESTS
            .read(YamlReader.read(SourceFile.of("m.yaml", text), Limits.DEFAULTS), true)
            .manifests()) {
      Diagnostics found = new Diagnostics();
      SCHEMA.check(object, found);
      for (Validation validation : VALIDATIONS) {
        validation.check(object, found);
        ObjectExpressions.check(object, found);
      }
      for (Diagnostic diagnostic : found.all()) {
        looked++;
        String problem = problem(object.root(), diagnostic);
        if (!problem.isEmpty()) {
          String path = diagnostic.path().toString().replaceAll("\\[\\d+]", "[]");
          String line = object.type().kind() + " " + diagnostic.code() + " " + path;
          if (wrong.merge(line + " " + problem, 1, Integer::sum) == 1) {
            System.out.println(
                id
                    + " "
                    + line
                    + " "
                    + problem
                    + ": "
                    + diagnostic.message()
                    + "\n    at "
                    + diagnostic.location().text());
          }
        }
      }
    }
  }

  /** A node on the way of a path, and the key that leads to it, if it is no item of a list. */
  private record Step(Node node, @Nullable Span key) {}

  private static String problem(Located root, Diagnostic diagnostic) {
    Deque<String> names = new ArrayDeque<>();
    for (FieldPath at = diagnostic.path(); !at.isRoot(); at = at.parent()) {
      names.push(at.lastStep());
    }
    Step here = new Step(root.node().orElseThrow(), null);
    boolean all = true;
    for (String name : names) {
      Step next = next(here.node(), name);
      if (next == null) {
        all = false;
        break;
      }
      here = next;
    }
    Span range = diagnostic.location().span();
    boolean direct = range.equals(here.node().span()) || range.equals(here.key());
    boolean elsewhere = !direct && ELSEWHERE.matcher(diagnostic.path().toString()).matches();
    if (elsewhere) {
      here = new Step(root.node().orElseThrow(), null);
    }
    Map<Span, String> values = new HashMap<>();
    Map<Span, String> keys = new HashMap<>();
    collect(here.node(), values, keys);
    boolean value = range.equals(here.node().span());
    boolean key = range.equals(here.key());
    boolean inside = values.containsKey(range) || keys.containsKey(range);
    boolean simple = here.node() instanceof ScalarNode && !elsewhere;
    if (!(value || key || (inside && !simple))) {
      return all ? "is not at the value" : "is not at the nearest key";
    }
    String said = shown(diagnostic.message());
    String read = values.get(range);
    return said.isEmpty() || said.equals(read) || key ? "" : "speaks of " + said + " at " + read;
  }

  /** The value that a message repeats behind its first word. */
  private static String shown(String message) {
    int start = message.indexOf(" `");
    int end = message.indexOf("` ", start + 2);
    return start > 0 && end > 0 && message.indexOf(' ') == start
        ? message.substring(start + 2, end)
        : "";
  }

  /** The places of all values and keys of a node, with their texts. */
  private static void collect(Node written, Map<Span, String> values, Map<Span, String> keys) {
    Node node = written.resolved();
    values.put(node.span(), node instanceof ScalarNode scalar ? scalar.text() : "");
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        keys.put(entry.key().span(), entry.key().text());
        collect(entry.value(), values, keys);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        collect(item, values, keys);
      }
    }
  }

  private static @Nullable Step next(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      Entry entry = mapping.entry(name).orElse(null);
      return entry == null ? null : new Step(entry.value().resolved(), entry.key().span());
    }
    if (node instanceof SequenceNode sequence && name.matches("\\d+")) {
      int index = Integer.parseInt(name);
      return index < sequence.items().size()
          ? new Step(sequence.items().get(index).resolved(), null)
          : null;
    }
    return null;
  }
}
