package dev.plimsoll.schemas.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as its source and card tell it.
 *
 * @param className with its package
 * @param id as in {@code run-as-non-root}
 * @param values what the annotation says
 * @param subject what it looks at: a constant of {@code Subject}
 * @param summary the first sentence of the card
 * @param card where the card is on the class path
 */
record RuleSource(
    String className,
    String id,
    Map<String, List<String>> values,
    String subject,
    String summary,
    String card) {

  private static final List<String> SUBJECTS =
      List.of("ContainerRule", "PodRule", "KindRule", "SetRule");

  /**
   * Reads a rule; nothing if the class is not annotated as one.
   *
   * @param sources the folder that packages start at
   * @throws IllegalStateException if names disagree or the card is missing
   */
  static Optional<RuleSource> of(JavaSource source, Path sources) throws IOException {
    Optional<Map<String, List<String>>> annotation = source.annotation("LintRule");
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> values = annotation.get();
    Path file = source.file();
    for (String key : List.of("id", "severity", "category", "since")) {
      if (!values.containsKey(key)) {
        throw new IllegalStateException(file + ": @LintRule needs " + key);
      }
    }
    String id = one(values, "id", "");
    if (!source.instantiable()) {
      throw new IllegalStateException(file + ": a rule must be a public class, not abstract");
    }
    if (!source.className().equals(pascalCase(id))) {
      throw new IllegalStateException(
          file + ": the class of the rule " + id + " must be named " + pascalCase(id));
    }
    Path folder = sources.relativize(file).getParent();
    String category = one(values, "category", "").toLowerCase(Locale.ROOT).replace("_", "");
    if (folder == null || !folder.endsWith(category)) {
      throw new IllegalStateException(
          file + ": a rule of this category belongs into the folder lint/rules/" + category);
    }
    Path card = file.resolveSibling(id + ".md");
    if (!Files.exists(card)) {
      throw new IllegalStateException(
          file + ": the rule has no card; write " + card.getFileName() + " beside it");
    }
    String packageName = String.join(".", names(folder));
    return Optional.of(
        new RuleSource(
            packageName + "." + source.className(),
            id,
            withKind(values, source),
            subject(source),
            firstSentence(card),
            "/" + String.join("/", names(folder)) + "/" + card.getFileName()));
  }

  /** Refuses two rules that answer to one name, be it an id or an alias. */
  static void refuseSharedIds(List<RuleSource> rules) {
    Map<String, String> owners = new HashMap<>();
    for (RuleSource rule : rules) {
      List<String> names = new ArrayList<>(rule.values().getOrDefault("aliases", List.of()));
      names.add(rule.id());
      for (String name : names) {
        String other = owners.put(name, rule.className());
        if (other != null) {
          throw new IllegalStateException(
              "two rules share the id or alias " + name + ": " + other + ", " + rule.className());
        }
      }
    }
  }

  /** The expression that enters the rule, with no more than it takes to choose among rules. */
  String registration(int number) {
    boolean runs =
        one(values, "enabled", "true").equals("true")
            && one(values, "stability", "PREVIEW").equals("STABLE");
    return "        new RegisteredRule("
        + String.join(
            ", ",
            Integer.toString(number),
            quoted(id),
            "dev.plimsoll.diagnostic.Severity." + one(values, "severity", ""),
            Boolean.toString(runs),
            "Subject." + subject,
            list("kinds"),
            list("keys"))
        + ")";
  }

  /** The branch of a switch that says what is known of the rule. */
  String info(int number) {
    return "      case "
        + number
        + " -> new RuleInfo("
        + String.join(
            ", ",
            quoted(id),
            "dev.plimsoll.diagnostic.Severity." + one(values, "severity", ""),
            "Category." + one(values, "category", ""),
            quoted(one(values, "since", "")),
            one(values, "enabled", "true"),
            "Stability." + one(values, "stability", "PREVIEW"),
            list("aliases"),
            list("sources"),
            quoted(summary),
            quoted(card))
        + ");\n";
  }

  /** The branch of a switch that makes the rule. */
  String instance(int number) {
    return "      case " + number + " -> new " + className + "();\n";
  }

  /** What the rule looks at, as the names of its interfaces say. */
  private static String subject(JavaSource source) {
    for (String implemented : source.interfaces()) {
      int end = implemented.indexOf('<');
      String name = end < 0 ? implemented : implemented.substring(0, end);
      if (SUBJECTS.contains(name)) {
        return name.substring(0, name.length() - "Rule".length()).toUpperCase(Locale.ROOT);
      }
    }
    throw new IllegalStateException(source.file() + ": a rule implements one of " + SUBJECTS);
  }

  /** The one kind that a KindRule looks at is named by its view. */
  private static Map<String, List<String>> withKind(
      Map<String, List<String>> values, JavaSource source) {
    for (String implemented : source.interfaces()) {
      if (implemented.startsWith("KindRule<")) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put("kinds", List.of(implemented.substring("KindRule<".length()).replace(">", "")));
        return more;
      }
    }
    return values;
  }

  private String list(String key) {
    List<String> quoted = new ArrayList<>();
    for (String value : values.getOrDefault(key, List.of())) {
      quoted.add(quoted(value));
    }
    return "List.of(" + String.join(", ", quoted) + ")";
  }

  /** As in {@code run-as-non-root} and {@code RunAsNonRoot}. */
  static String pascalCase(String id) {
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    for (int index = 0; index < id.length(); index++) {
      char character = id.charAt(index);
      if (character == '-') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(character) : character);
        upper = false;
      }
    }
    return name.toString();
  }

  /**
   * The first sentence of the card's opening paragraph; a stop ends it where a capital or nothing
   * follows.
   */
  private static String firstSentence(Path card) throws IOException {
    StringBuilder paragraph = new StringBuilder();
    for (String line : Files.readAllLines(card)) {
      if (line.isBlank() && !paragraph.isEmpty()) {
        break;
      }
      if (!line.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    if (paragraph.isEmpty() || paragraph.charAt(0) == '#') {
      throw new IllegalStateException(card + ": a card opens with a sentence that sums it up");
    }
    for (int at = paragraph.indexOf(". "); at >= 0; at = paragraph.indexOf(". ", at + 1)) {
      if (at + 2 < paragraph.length() && !Character.isLowerCase(paragraph.charAt(at + 2))) {
        return paragraph.substring(0, at + 1);
      }
    }
    return paragraph.toString();
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    folder.forEach(name -> names.add(name.toString()));
    return names;
  }

  private static String one(Map<String, List<String>> values, String key, String otherwise) {
    List<String> found = values.getOrDefault(key, List.of(otherwise));
    return found.isEmpty() ? otherwise : found.get(0);
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
