package dev.plimsoll.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.AliasNode;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.RandomYaml;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random edits of random documents: the edited text reads as exactly what was meant, and what was
 * not meant stands as it stood.
 */
@SuppressWarnings("unchecked") // the models are plain maps and lists
class EditsOfEverythingTest {

  private static final int CASES = 6_000;

  private enum Kind {
    REPLACE,
    REMOVE,
    ADD,
    ADD_BELOW_NOTHING,
    QUOTE,
    RENAME
  }

  /** A written value, where it is, and what leads there. */
  private record Site(
      RandomYaml.Written written, RandomYaml.Many in, int index, Located at, List<Object> path) {}

  @Test
  void everyEditReadsAsWhatWasMeant() {
    Map<Kind, Integer> made = new EnumMap<>(Kind.class);
    int refused = 0;
    int refusedPlainly = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(-seed);
      RandomYaml written = new RandomYaml(seed);
      boolean alone = seed % 3 > 0 || !written.text().endsWith("\n");
      String end = written.lineBreak();
      String before = alone ? "" : "above: 1 # x" + end + "---" + end;
      String after = alone ? "" : "---" + end + "below: 2" + end;
      SourceFile file = SourceFile.of("random.yaml", before + written.text() + after);
      YamlDocument document = read(file).documents().get(alone ? 0 : 1);
      List<Site> sites = new ArrayList<>();
      Located root = Located.root(document);
      sites.add(new Site(written.root, written.root, 0, root, List.of()));
      sites(written.root, root, List.of(), sites);
      Site site = sites.get(random.nextInt(sites.size()));
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      Attempt attempt = attempt(kind, site, written, random);
      if (attempt == null) {
        continue;
      }
      if (attempt.edit.isEmpty()) {
        refused++;
        refusedPlainly += written.hasAnchors() || written.hasComments() ? 0 : 1;
        continue;
      }
      made.merge(kind, 1, Integer::sum);
      verify(seed, kind, site, file, written, alone, attempt);
    }
    int edits = made.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(edits > CASES / 3, () -> made.toString());
    for (Kind kind : Kind.values()) {
      assertTrue(made.getOrDefault(kind, 0) > CASES / 80, () -> made.toString());
    }
    // what is left is the only entry of a document, and what aliases and comments stand in the way
    assertTrue(refused < edits / 5, refused + " refused, " + made);
    assertTrue(refusedPlainly < edits / 50, refusedPlainly + " refused without need, " + made);
  }

  /** An edit, what the document is to read as then, and the comments that may go with it. */
  private record Attempt(Optional<Edit> edit, Object meant, List<String> losing, boolean all) {}

  private static Attempt attempt(Kind kind, Site site, RandomYaml written, Random random) {
    Object meant = copy(written.root.value());
    List<String> losing = new ArrayList<>();
    Located at = site.at;
    if (at.isRoot() && kind != Kind.ADD) {
      return null;
    }
    switch (kind) {
      case REPLACE -> {
        Value value = value(random, 0);
        put(meant, site.path, model(value));
        if (site.written instanceof RandomYaml.Many many) {
          inner(many, losing);
        }
        return new Attempt(Edits.replace(at, value), meant, losing, false);
      }
      case REMOVE -> {
        boolean only = site.in.values.size() == 1;
        if (only && site.path.size() == 1) {
          return null;
        }
        remove(meant, site.path);
        losing.addAll(site.written.comments);
        if (site.written instanceof RandomYaml.Many many) {
          inner(many, losing);
        }
        return new Attempt(Edits.remove(at), meant, losing, !site.in.flow && !only);
      }
      case ADD -> {
        if (!(site.written instanceof RandomYaml.Many many)) {
          return null;
        }
        Value value = value(random, 0);
        if (many.list) {
          ((List<Object>) at(meant, site.path)).add(model(value));
          return new Attempt(
              Edits.insert(at.item(many.values.size()), value), meant, losing, false);
        }
        String key = random.nextInt(4) == 0 ? "on" : "new.key/x";
        Object below = at(meant, site.path);
        if (random.nextInt(3) == 0) {
          ((Map<String, Object>) below).put(key, mapOf("inner", model(value)));
          return new Attempt(
              Edits.insert(at.field(key).field("inner"), value), meant, losing, false);
        }
        ((Map<String, Object>) below).put(key, model(value));
        return new Attempt(Edits.insert(at.field(key), value), meant, losing, false);
      }
      case ADD_BELOW_NOTHING -> {
        if (!(site.written instanceof RandomYaml.Word word) || word.value != null) {
          return null;
        }
        Value value = value(random, 1);
        put(meant, site.path, mapOf("x", List.of(mapOf("y", model(value)))));
        return new Attempt(
            Edits.insert(at.field("x").item(0).field("y"), value), meant, losing, false);
      }
      case QUOTE -> {
        if (!(site.written instanceof RandomYaml.Word word)
            || word.text.isEmpty()
            || word.text.contains("\n")
            || word.text.equals("one two")
            || "'\"|".indexOf(written.text().charAt(word.start)) >= 0) {
          return null;
        }
        put(meant, site.path, word.text);
        return new Attempt(Edits.quote(at), meant, losing, false);
      }
      default -> {
        if (site.in.list) {
          return null;
        }
        String name = random.nextBoolean() ? "renamed" : "1.10";
        rename(meant, site.path, name);
        return new Attempt(Edits.rename(at, name), meant, losing, false);
      }
    }
  }

  private static void verify(
      int seed,
      Kind kind,
      Site site,
      SourceFile file,
      RandomYaml written,
      boolean alone,
      Attempt attempt) {
    Edit edit = attempt.edit.orElseThrow();
    String text = Edits.apply(file, List.of(edit)).orElseThrow();
    String about =
        "seed " + seed + " " + kind + " " + site.path + "\n" + file.text() + "\n=====\n" + text;
    YamlStream again = read(SourceFile.of("random.yaml", text));
    assertTrue(again.problems().isEmpty(), () -> again.problems() + " " + about);
    assertEquals(alone ? 1 : 3, again.documents().size(), about);
    assertEquals(
        List.of(attempt.meant), List.of(model(again.documents().get(alone ? 0 : 1).root())), about);

    List<String> expected = comments(read(file));
    List<String> found = comments(again);
    List<String> gone = new ArrayList<>(expected);
    gone.removeAll(found);
    assertTrue(attempt.losing.containsAll(gone), () -> gone + " " + about);
    if (attempt.all) {
      assertTrue(gone.containsAll(attempt.losing), () -> gone + " of " + attempt.losing + about);
    }
    expected.removeAll(gone);
    assertEquals(expected, found, about);
    if (!written.lineBreak().equals("\n") && file.text().contains(written.lineBreak())) {
      String bare = edit.replacement().replace(written.lineBreak(), "");
      assertTrue(bare.indexOf('\n') < 0, about);
    }
    if (kind == Kind.ADD && !((RandomYaml.Many) site.written).flow) {
      assertTrue(edit.location().span().isEmpty(), about);
      assertLinesStay(file.text(), text, about);
    }
  }

  /** All lines of a text stand in another one, in the same order. */
  private static void assertLinesStay(String before, String after, String about) {
    List<String> lines = after.lines().toList();
    int at = 0;
    for (String line : before.lines().toList()) {
      while (at < lines.size() && !lines.get(at).equals(line)) {
        at++;
      }
      assertTrue(at < lines.size(), () -> "lost " + line + " " + about);
      at++;
    }
  }

  private static YamlStream read(SourceFile file) {
    return YamlReader.read(file, Limits.DEFAULTS);
  }

  private static List<String> comments(YamlStream stream) {
    List<String> found = new ArrayList<>();
    for (YamlDocument document : stream.documents()) {
      for (Comment comment : document.comments()) {
        found.add(comment.text().trim());
      }
    }
    return found;
  }

  private static void inner(RandomYaml.Many many, List<String> into) {
    for (RandomYaml.Written value : many.values) {
      into.addAll(value.comments);
      if (value instanceof RandomYaml.Many below) {
        inner(below, into);
      }
    }
  }

  private static void sites(RandomYaml.Many many, Located at, List<Object> path, List<Site> into) {
    for (int i = 0; i < many.values.size(); i++) {
      List<Object> below = new ArrayList<>(path);
      below.add(many.list ? (Object) i : many.keys.get(i).value);
      Located place = many.list ? at.item(i) : at.field((String) many.keys.get(i).value);
      into.add(new Site(many.values.get(i), many, i, place, below));
      if (many.values.get(i) instanceof RandomYaml.Many inner) {
        sites(inner, place, below, into);
      }
    }
  }

  // --- models ------------------------------------------------------------------------------------

  private static Value value(Random random, int depth) {
    String[] texts = {
      "web", "on", "0644", "", "a: b", "- x", "x\ny", "🚢 #1", "it's \"so\"", "null", "1e3", "a, b]"
    };
    int kind = random.nextInt(depth > 1 ? 5 : 9);
    if (kind < 3) {
      return Value.text(texts[random.nextInt(texts.length)]);
    }
    if (kind == 3) {
      return Value.number(random.nextInt(100));
    }
    if (kind == 4) {
      return Value.bool(random.nextBoolean());
    }
    if (kind < 7) {
      Map<String, Value> entries = new LinkedHashMap<>();
      int count = random.nextInt(3);
      for (int i = 0; i < count; i++) {
        entries.put(i == 0 ? "yes" : "v" + i, value(random, depth + 1));
      }
      return Value.mapping(entries);
    }
    List<Value> items = new ArrayList<>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      items.add(value(random, depth + 1));
    }
    return Value.list(items);
  }

  private static Object model(Value value) {
    if (value instanceof Value.Simple simple) {
      return model(simple.scalar());
    }
    if (value instanceof Value.Sequence list) {
      List<Object> items = new ArrayList<>();
      for (Value item : list.items()) {
        items.add(model(item));
      }
      return items;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((Value.Mapping) value).entries().forEach((key, inner) -> map.put(key, model(inner)));
    return map;
  }

  private static Object model(Scalar scalar) {
    if (scalar instanceof Scalar.Text text) {
      return text.value();
    }
    if (scalar instanceof Scalar.Int whole) {
      return whole.value().longValueExact();
    }
    return scalar instanceof Scalar.Bool bool ? bool.value() : null;
  }

  private static Object model(Node node) {
    Node resolved = node instanceof AliasNode alias ? alias.resolved() : node;
    if (resolved instanceof MappingNode mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Entry entry : mapping.effective()) {
        map.put(entry.name(), model(entry.value()));
      }
      return map;
    }
    if (resolved instanceof SequenceNode sequence) {
      List<Object> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(model(item));
      }
      return items;
    }
    return model(((ScalarNode) resolved).value());
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copied = new LinkedHashMap<>();
      map.forEach((key, inner) -> copied.put((String) key, copy(inner)));
      return copied;
    }
    if (value instanceof List<?> list) {
      List<Object> copied = new ArrayList<>();
      list.forEach(inner -> copied.add(copy(inner)));
      return copied;
    }
    return value;
  }

  private static Map<String, Object> mapOf(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private static Object at(Object model, List<Object> path) {
    Object at = model;
    for (Object step : path) {
      at = step instanceof Integer index ? ((List<?>) at).get(index) : ((Map<?, ?>) at).get(step);
    }
    return at;
  }

  private static void put(Object model, List<Object> path, Object value) {
    Object in = at(model, path.subList(0, path.size() - 1));
    Object step = path.get(path.size() - 1);
    if (step instanceof Integer index) {
      ((List<Object>) in).set(index, value);
    } else {
      ((Map<String, Object>) in).put((String) step, value);
    }
  }

  private static void remove(Object model, List<Object> path) {
    Object in = at(model, path.subList(0, path.size() - 1));
    Object step = path.get(path.size() - 1);
    if (step instanceof Integer index) {
      ((List<Object>) in).remove(index.intValue());
    } else {
      ((Map<String, Object>) in).remove(step);
    }
  }

  /** Keeps the order of the others, which does not count in comparisons but reads better. */
  private static void rename(Object model, List<Object> path, String name) {
    Object value = at(model, path);
    remove(model, path);
    List<Object> renamed = new ArrayList<>(path.subList(0, path.size() - 1));
    renamed.add(name);
    put(model, renamed, value);
  }
}
