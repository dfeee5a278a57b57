package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The findings of a day gone by, which are not to be heard of: how many there were by rule, object
 * and field. Lines do not matter, nor does the file, so that nothing is new because it has moved.
 *
 * <p>What the API server refuses is never part of it: a check that is green although nothing can be
 * applied would be no check.
 */
public final class Baseline {

  /** What a baseline is called unless somebody calls it otherwise. */
  public static final String NAME = "plimsoll-baseline.yaml";

  private static final Code STALE = new Code(Stage.LINT, "baseline-stale");

  private final Map<Key, Entry> entries;

  private Baseline(Map<Key, Entry> entries) {
    this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /**
   * What findings are the same by.
   *
   * @param object the object, as {@code Deployment/shop/web}; the file for a finding about none
   * @param rule the code
   * @param path the field; empty for the object itself
   */
  record Key(String object, String rule, String path) implements Comparable<Key> {

    static Key of(Diagnostic diagnostic) {
      String object = diagnostic.object().toString();
      return new Key(
          object.isEmpty() ? diagnostic.location().file().name() : object,
          diagnostic.code().toString(),
          diagnostic.path().toString());
    }

    @Override
    public int compareTo(Key other) {
      int order = object.compareTo(other.object);
      order = order == 0 ? rule.compareTo(other.rule) : order;
      return order == 0 ? path.compareTo(other.path) : order;
    }
  }

  /**
   * How often something was found.
   *
   * @param count at least 1
   * @param place where the baseline says so
   */
  record Entry(int count, Location place) {}

  /** A baseline without any finding. */
  public static Baseline empty() {
    return new Baseline(Map.of());
  }

  /**
   * Reads a baseline.
   *
   * @param file its name and text
   */
  public static BaselineReading read(SourceFile file) {
    return new BaselineReader().read(file);
  }

  static Baseline of(Map<Key, Entry> entries) {
    return new Baseline(entries);
  }

  /** Whether a finding may be part of a baseline: it is about a rule, a reference or advice. */
  public static boolean canHold(Diagnostic diagnostic) {
    return switch (diagnostic.code().stage()) {
      case LINT, REFERENCE -> true;
      case SCHEMA, API -> diagnostic.severity() != Severity.ERROR;
      default -> false;
    };
  }

  /** How many findings it holds. */
  public int size() {
    int size = 0;
    for (Entry entry : entries.values()) {
      size += entry.count();
    }
    return size;
  }

  /**
   * The findings of a run as a new baseline.
   *
   * @param found the findings; those that no baseline can hold are left out
   */
  public static Baseline record(List<Diagnostic> found) {
    Map<Key, Entry> entries = new HashMap<>();
    Location nowhere = new Location(SourceFile.of(NAME, ""), new Span(0, 0));
    counts(found).forEach((key, count) -> entries.put(key, new Entry(count, nowhere)));
    return new Baseline(entries);
  }

  /**
   * The same without what has healed; nothing is added. What is about objects that this run has not
   * looked at stays.
   *
   * @param found the findings of a run that no baseline silenced
   * @param objects the objects, and the files, that the run has looked at
   */
  public Baseline shrunk(List<Diagnostic> found, Set<String> objects) {
    Map<Key, Integer> counts = counts(found);
    Map<Key, Entry> left = new HashMap<>();
    entries.forEach(
        (key, entry) -> {
          int now = objects.contains(key.object()) ? counts.getOrDefault(key, 0) : entry.count();
          if (now > 0) {
            left.put(key, new Entry(Math.min(now, entry.count()), entry.place()));
          }
        });
    return new Baseline(left);
  }

  /** The same with more findings. */
  public Baseline with(List<Diagnostic> more) {
    Map<Key, Entry> all = new HashMap<>(entries);
    record(more)
        .entries
        .forEach(
            (key, entry) ->
                all.merge(
                    key,
                    entry,
                    (one, other) -> new Entry(one.count() + other.count(), one.place())));
    return new Baseline(all);
  }

  /** The same without what is about objects that this run has not looked at. */
  public Baseline pruned(Set<String> objects) {
    Map<Key, Entry> left = new HashMap<>();
    entries.forEach(
        (key, entry) -> {
          if (objects.contains(key.object())) {
            left.put(key, entry);
          }
        });
    return new Baseline(left);
  }

  /**
   * Sorts out what was there before.
   *
   * @param found the findings of a run in their order
   * @param objects the objects, and the files, that the run has looked at: of these it is said what
   *     has healed
   */
  public Judged apply(List<Diagnostic> found, Set<String> objects) {
    Map<Key, Integer> left = new HashMap<>();
    entries.forEach((key, entry) -> left.put(key, entry.count()));
    List<Diagnostic> kept = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Key key = Key.of(diagnostic);
      int count = canHold(diagnostic) ? left.getOrDefault(key, 0) : 0;
      if (count > 0) {
        left.put(key, count - 1);
        suppressed.add(new Suppressed(diagnostic, Suppressed.By.BASELINE, ""));
      } else {
        kept.add(diagnostic);
      }
    }
    entries.forEach(
        (key, entry) -> {
          int healed = left.getOrDefault(key, 0);
          if (healed > 0 && objects.contains(key.object())) {
            kept.add(stale(key, entry, healed));
          }
        });
    return new Judged(kept, suppressed);
  }

  private static Diagnostic stale(Key key, Entry entry, int healed) {
    String times = entry.count() > 1 ? healed + " of " + entry.count() + " times " : "";
    return Diagnostic.of(
            STALE,
            Severity.WARNING,
            key.rule() + " is " + times + "no longer found in " + key.object(),
            entry.place(),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp("`plimsoll baseline` with the same files removes it");
  }

  /** What a run has looked at, as the keys of a baseline name it. */
  public static Set<String> objects(List<ObjectName> names, List<String> files) {
    Set<String> objects = new HashSet<>(files);
    for (ObjectName name : names) {
      objects.add(name.toString());
    }
    return objects;
  }

  /** Its text: a line for each rule, object and field, in their order. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            "# Findings that were there when this was recorded. `plimsoll baseline` removes those"
                + " that have healed.\nfindings:");
    if (entries.isEmpty()) {
      return text.append(" []\n").toString();
    }
    text.append('\n');
    entries.forEach(
        (key, entry) -> {
          text.append("- {object: ");
          quote(key.object(), text);
          text.append(", rule: ").append(key.rule()).append(", path: ");
          quote(key.path(), text);
          if (entry.count() > 1) {
            text.append(", count: ").append(entry.count());
          }
          text.append("}\n");
        });
    return text.toString();
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7f && c <= 0xa0) || c == '\u2028' || c == '\u2029') {
        String digits = Integer.toHexString(c);
        text.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static Map<Key, Integer> counts(List<Diagnostic> found) {
    Map<Key, Integer> counts = new HashMap<>();
    for (Diagnostic diagnostic : found) {
      if (canHold(diagnostic)) {
        counts.merge(Key.of(diagnostic), 1, Integer::sum);
      }
    }
    return counts;
  }
}
