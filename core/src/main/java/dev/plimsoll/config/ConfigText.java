package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a configuration, and what is wrong with them. Scalars are taken by their text and
 * not by their type: {@code 1.30} is a version and {@code off} a word, whatever YAML makes of them.
 */
final class ConfigText {

  private static final Code CODE = new Code(Stage.SOURCE, "configuration");

  private final Collection<String> names;
  private final List<Diagnostic> problems = new ArrayList<>();

  ConfigText(Collection<String> names) {
    this.names = names;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The text of a scalar; anything else but nothing is reported and reads as the empty string. */
  String text(Located at, String expected) {
    Node node = at.node().orElse(null);
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (node != null) {
      problem(at, at.location(), "expected " + expected, "");
    }
    return "";
  }

  /** The texts of a list that are not empty. */
  List<String> texts(Located at, String expected, String help) {
    List<String> found = new ArrayList<>();
    for (Located item : items(at, "expected a list", help)) {
      String text = text(item, expected);
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    return found;
  }

  /** The texts of a mapping by their keys. */
  Map<String, String> textsByKey(Located at, String expected) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Located entry : entries(at, false, expected)) {
      String text = text(entry, "a text");
      if (!text.isEmpty()) {
        found.put(entry.path().lastStep(), text);
      }
    }
    return found;
  }

  /** The names of rules in a list; those that are not known are reported and left out. */
  List<String> names(Located at) {
    List<String> found = new ArrayList<>();
    for (Located item : items(at, "expected a list of rules", "write it as [RULE, RULE]")) {
      String name = text(item, "the name of a rule");
      if (!name.isEmpty() && isKnown(item, item.location(), name)) {
        found.add(name);
      }
    }
    return found;
  }

  List<Located> items(Located at, String message, String help) {
    List<Located> found = new ArrayList<>();
    Node node = at.node().orElse(null);
    if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        found.add(at.item(i));
      }
    } else if (node != null) {
      problem(at, at.location(), message, help);
    }
    return found;
  }

  List<Located> entries(Located at, boolean fields, String expected) {
    List<Located> found = new ArrayList<>();
    Node node = at.node().orElse(null);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        found.add(fields ? at.field(entry) : at.entry(entry));
      }
    } else if (node != null) {
      problem(at, at.location(), "expected " + expected, "");
    }
    return found;
  }

  boolean isKnown(Located at, Location where, String name) {
    if (names.contains(name)) {
      return true;
    }
    String question = Nearest.question(name, names);
    problem(
        at,
        where,
        "there is no rule `" + name + "`",
        question.isEmpty() ? "`plimsoll rules` lists them" : question);
    return false;
  }

  /** A word that is none of those that are known. */
  void unknown(Located at, Location where, String message, String written, List<String> known) {
    String question = Nearest.question(written, known);
    problem(
        at,
        where,
        message,
        question.isEmpty() ? "known are " + String.join(", ", known) : question);
  }

  /** A key that is none of those that are known. */
  void unknownKey(Located setting, List<ConfigKey> known) {
    String key = setting.path().lastStep();
    String message = "there is no setting `" + key + "`";
    unknown(setting, setting.keyLocation(), message, key, ConfigKey.names(known));
  }

  void problem(Located at, Location where, String message, String help) {
    problems.add(
        Diagnostic.of(CODE, Severity.ERROR, message, where, at.path(), ObjectName.NONE)
            .withHelp(help));
  }
}
