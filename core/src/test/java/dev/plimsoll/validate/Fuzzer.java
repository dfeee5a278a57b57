package dev.plimsoll.validate;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.validate.Oracle.Said;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Plimsoll and the real server's code about objects that nobody wrote down, and cuts what
 * differs to the least that still does. See {@code testdata/oracle/README.md}.
 */
final class Fuzzer {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int BATCH = 5000;

  /** How many cuts of a class are tried at a time. */
  private static final int CUTS = 24;

  private static final int MOST_ITEMS = 12;

  /** How many classes of difference are shrunk and shown. */
  private static final int SHOWN = Integer.getInteger("plimsoll.fuzz.shown", 100);

  private final Oracle oracle;
  private final Consumer<Said> agreed;
  private final Map<String, Integer> classes = new TreeMap<>();
  private final Map<String, JsonNode> examples = new LinkedHashMap<>();
  private int asked;
  private int sameVerdict;
  private int sameAll;
  private int falselyRefused;

  /**
   * A fuzzer.
   *
   * @param agreed takes the answers that both sides agree on
   */
  Fuzzer(Oracle oracle, Consumer<Said> agreed) {
    this.oracle = oracle;
    this.agreed = agreed;
  }

  /** Objects in files of YAML, JSON or a JSON object a line, and in all files of folders. */
  static List<JsonNode> read(List<Path> paths) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
          read(file, objects);
        }
      }
    }
    return objects;
  }

  private static void read(Path file, List<JsonNode> objects) throws IOException {
    String name = file.toString();
    if (name.endsWith(".jsonl")) {
      for (String line : Files.readAllLines(file)) {
        JsonNode record = JSON.readTree(line);
        objects.add(record.has("manifest") ? record.get("manifest") : record);
      }
      return;
    }
    boolean manifest = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    if (!manifest || Files.size(file) > 60_000) {
      return;
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      for (YamlDocument document :
          YamlReader.read(SourceFile.of(name, text), Limits.DEFAULTS).documents()) {
        JsonNode object = json(document.root());
        if (object.path("kind").isString() && object.path("apiVersion").isString()) {
          objects.add(object);
        }
      }
    } catch (MalformedInputException e) {
      // not a text
    }
  }

  private static JsonNode json(Node written) {
    Node node = written.resolved();
    if (node instanceof MappingNode mapping) {
      ObjectNode object = NODES.objectNode();
      for (Entry entry : mapping.effective()) {
        object.set(entry.name(), json(entry.value()));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode();
      for (Node item : sequence.items()) {
        array.add(json(item));
      }
      return array;
    }
    Scalar value = ((ScalarNode) node).value();
    if (value instanceof Scalar.Text text) {
      return NODES.stringNode(text.value());
    }
    if (value instanceof Scalar.Int whole) {
      return NODES.numberNode(whole.value());
    }
    if (value instanceof Scalar.Real real) {
      return NODES.numberNode(real.value());
    }
    return value instanceof Scalar.Bool bool ? NODES.booleanNode(bool.value()) : NODES.nullNode();
  }

  /** Asks about changed copies of these objects. */
  void change(List<JsonNode> bases, long seed, int count) {
    Mutations mutations = new Mutations(Api.of(new KubernetesVersion(36)).types(), seed);
    bases.forEach(mutations::learn);
    Random random = new Random(seed);
    for (int done = 0; done < count; done += BATCH) {
      List<JsonNode> batch = new ArrayList<>();
      while (batch.size() < Math.min(BATCH, count - done)) {
        batch.add(mutations.changed(bases.get(random.nextInt(bases.size()))));
      }
      compare(batch);
    }
  }

  /** Asks about these objects as they are. */
  void ask(List<JsonNode> objects) {
    for (int from = 0; from < objects.size(); from += BATCH) {
      compare(objects.subList(from, Math.min(objects.size(), from + BATCH)));
    }
  }

  private void compare(List<JsonNode> batch) {
    List<Optional<Said>> said = oracle.ask(batch);
    for (int i = 0; i < batch.size(); i++) {
      if (said.get(i).isEmpty()) {
        continue;
      }
      asked++;
      Answer answer = Answer.to(batch.get(i).toString());
      Said server = said.get(i).get();
      if (answer.verdict().equals(server.verdict().verdict())) {
        sameVerdict++;
      } else if (server.verdict().verdict().equals("ok")) {
        falselyRefused++;
      }
      List<String> classes = classesOf(answer, server);
      if (classes.isEmpty()) {
        sameAll++;
        agreed.accept(server);
      }
      for (String each : classes) {
        this.classes.merge(each, 1, Integer::sum);
        JsonNode object = batch.get(i);
        examples.merge(
            each, object, (a, b) -> a.toString().length() <= b.toString().length() ? a : b);
      }
    }
  }

  /** The kinds of difference between two answers, without numbers and names. */
  private static List<String> classesOf(Answer answer, Said server) {
    List<String> classes = new ArrayList<>();
    String kind = server.verdict().kind();
    for (String difference : answer.differences(server.verdict())) {
      String text = difference;
      if (difference.startsWith("warnings ")) {
        List<String> texts = new ArrayList<>();
        for (String said : server.texts()) {
          texts.add(general(said.substring(0, Math.min(90, said.length()))));
        }
        texts.sort(Comparator.naturalOrder());
        text = "warnings " + texts + " but " + answer.warnings().size();
      } else {
        text = general(difference);
      }
      boolean everyKinds = text.contains("POD") || text.contains(" metadata.");
      String named = everyKinds ? text : kind + " " + text;
      if (!classes.contains(named)) {
        classes.add(named);
      }
    }
    if (classes.size() == 1 && answer.verdict().equals("decode-error")) {
      classes.set(0, classes.get(0) + " (decode)");
    }
    return classes;
  }

  private static String general(String difference) {
    String text =
        difference
            .replace("spec.jobTemplate.spec.template.spec", "POD")
            .replace("spec.template.spec", "POD")
            .replace("spec.jobTemplate.spec.", "spec.");
    StringBuilder general = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' && !text.startsWith("warnings")) {
        inBrackets = true;
        general.append("[#");
      } else if (c == ']') {
        inBrackets = false;
        general.append(c);
      } else if (!inBrackets) {
        general.append(c >= '0' && c <= '9' ? '#' : c);
      }
    }
    return general.toString();
  }

  /** Cuts each class's example down, all classes a step in each round. */
  private void shrink() {
    Map<String, JsonNode> growing = new LinkedHashMap<>();
    examples.keySet().stream()
        .sorted(
            Comparator.comparing((String each) -> !each.contains("false "))
                .thenComparing(each -> -classes.getOrDefault(each, 0)))
        .limit(SHOWN)
        .forEach(each -> growing.put(each, examples.get(each)));
    examples.keySet().retainAll(growing.keySet());
    Map<String, Integer> tried = new LinkedHashMap<>();
    while (!growing.isEmpty()) {
      List<Candidate> candidates = new ArrayList<>();
      for (Map.Entry<String, JsonNode> each : List.copyOf(growing.entrySet())) {
        List<List<Object>> cuts = cuts(each.getValue());
        int from = tried.getOrDefault(each.getKey(), 0);
        if (from >= cuts.size()) {
          growing.remove(each.getKey());
          continue;
        }
        for (List<Object> cut : cuts.subList(from, Math.min(cuts.size(), from + CUTS))) {
          candidates.add(new Candidate(each.getKey(), each.getValue(), List.of(cut)));
        }
      }
      List<Candidate> better = stillDifferent(candidates);
      better.addAll(stillDifferent(together(better)));
      for (String each : List.copyOf(growing.keySet())) {
        Optional<JsonNode> smallest =
            better.stream()
                .filter(candidate -> candidate.owner().equals(each))
                .map(Candidate::object)
                .min(Comparator.comparing(Fuzzer::size));
        if (smallest.isPresent()) {
          examples.put(each, smallest.get());
          growing.put(each, smallest.get());
        } else {
          tried.merge(each, CUTS, Integer::sum);
        }
      }
    }
  }

  /** An object of a class of differences, without some fields and items. */
  private record Candidate(String owner, JsonNode whole, List<List<Object>> cuts) {
    JsonNode object() {
      JsonNode copy = whole.deepCopy();
      for (int i = cuts.size() - 1; i >= 0; i--) {
        cut(copy, cuts.get(i));
      }
      return copy;
    }
  }

  private List<Candidate> stillDifferent(List<Candidate> candidates) {
    List<JsonNode> objects = new ArrayList<>();
    candidates.forEach(candidate -> objects.add(candidate.object()));
    List<Optional<Said>> said = oracle.ask(objects);
    List<Candidate> different = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (said.get(i).isPresent()
          && classesOf(Answer.to(objects.get(i).toString()), said.get(i).get())
              .contains(candidates.get(i).owner())) {
        different.add(candidates.get(i));
      }
    }
    return different;
  }

  /** For each class all of its cuts at once, but for those within others. */
  private static List<Candidate> together(List<Candidate> candidates) {
    Map<String, Candidate> together = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      together.merge(each.owner(), each, Fuzzer::and);
    }
    together.values().removeIf(candidate -> candidate.cuts().size() < 2);
    return new ArrayList<>(together.values());
  }

  private static Candidate and(Candidate one, Candidate other) {
    List<Object> cut = other.cuts().get(0);
    for (List<Object> known : one.cuts()) {
      boolean inside = cut.size() > known.size() && cut.subList(0, known.size()).equals(known);
      boolean sameList =
          cut.get(cut.size() - 1) instanceof Integer
              && known.subList(0, known.size() - 1).equals(cut.subList(0, cut.size() - 1));
      boolean besideItem = cut.stream().anyMatch(Integer.class::isInstance) && sameList;
      if (inside || besideItem) {
        return one;
      }
    }
    List<List<Object>> cuts = new ArrayList<>(one.cuts());
    cuts.add(cut);
    return new Candidate(one.owner(), one.whole(), cuts);
  }

  private static int size(JsonNode object) {
    return object.toString().length();
  }

  /** The ways to all fields and items that may be left out, those that hold most first. */
  private static List<List<Object>> cuts(JsonNode object) {
    Map<List<Object>, Integer> sizes = new LinkedHashMap<>();
    cuts(object, List.of(), sizes);
    List<List<Object>> cuts = new ArrayList<>(sizes.keySet());
    cuts.sort(Comparator.comparing(cut -> -sizes.getOrDefault(cut, 0)));
    return cuts;
  }

  private static void cuts(JsonNode node, List<Object> way, Map<List<Object>, Integer> sizes) {
    List<Object> steps = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      steps.addAll(object.propertyNames());
    }
    for (int i = 0; node.isArray() && i < node.size() && i < MOST_ITEMS; i++) {
      steps.add(i);
    }
    for (Object step : steps) {
      boolean type = way.isEmpty() && (step.equals("apiVersion") || step.equals("kind"));
      if (!type) {
        List<Object> further = new ArrayList<>(way);
        further.add(step);
        JsonNode value = step instanceof String key ? node.get(key) : node.get((int) step);
        sizes.put(further, size(value));
        cuts(value, further, sizes);
      }
    }
  }

  private static void cut(JsonNode object, List<Object> cut) {
    JsonNode holder = object;
    for (Object step : cut.subList(0, cut.size() - 1)) {
      holder = step instanceof String key ? holder.path(key) : holder.path((int) step);
    }
    Object last = cut.get(cut.size() - 1);
    if (holder instanceof ObjectNode fields) {
      fields.remove((String) last);
    } else if (holder instanceof ArrayNode items && (int) last < items.size()) {
      items.remove((int) last);
    }
  }

  /** What was found, the worst first; false errors before all. */
  String report() {
    shrink();
    StringBuilder report = new StringBuilder();
    examples.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, JsonNode> each) -> !each.getKey().contains("false "))
                .thenComparing(each -> -classes.getOrDefault(each.getKey(), 0)))
        .forEach(
            each -> {
              report.append(classes.get(each.getKey())).append(" x ").append(each.getKey());
              report.append("\n    ").append(cut(each.getValue().toString(), 1500));
              describe(each.getValue(), report);
              report.append('\n');
            });
    classes.forEach(
        (each, count) -> {
          if (!examples.containsKey(each)) {
            report.append(count).append(" x ").append(each).append('\n');
          }
        });
    return report.append(summary()).append('\n').toString();
  }

  /** Of an object's two answers what only one of them has. */
  private void describe(JsonNode object, StringBuilder report) {
    Answer answer = Answer.to(object.toString());
    Optional<Said> server = oracle.ask(List.of(object)).get(0);
    if (server.isEmpty()) {
      return;
    }
    report.append("\n    server ").append(server.get().verdict().verdict());
    report.append(", plimsoll ").append(answer.verdict());
    for (String text : server.get().texts()) {
      int colon = text.indexOf(": ");
      if (!answer.errors().contains(text.substring(0, colon))) {
        report.append("\n    server: ").append(cut(text, 260));
      }
    }
    for (String error : answer.errors()) {
      if (!server.get().verdict().errors().contains(error)) {
        report.append("\n    plimsoll: ").append(error);
      }
    }
    for (String warning : answer.warnings()) {
      report.append("\n    plimsoll: warning ").append(warning);
    }
  }

  /** The figures in one line. */
  String summary() {
    return asked
        + " objects asked; verdict equal for "
        + sameVerdict
        + ", everything equal for "
        + sameAll
        + "; sound ones refused: "
        + falselyRefused
        + "; classes of difference: "
        + classes.size();
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "...";
  }

  /** How many objects differ in whatever way. */
  int different() {
    return asked - sameAll;
  }
}
