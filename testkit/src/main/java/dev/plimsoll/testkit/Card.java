package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Section.Group;
import dev.plimsoll.testkit.Section.Manifest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.DynamicNode;

/**
 * A rule's card: one Markdown file that is the rule's documentation and its test.
 *
 * <p>It begins with a paragraph, the summary; a {@code config} block may follow, which counts for
 * the examples. Then come sections, headings of level 2: {@code Example}, where the rule must fire
 * at least once, and {@code Use instead}, where it must not; both are run as tests. {@code
 * Options}, {@code Fix safety} and {@code References} may follow and are prose. The file's stem is
 * the rule's name.
 */
public final class Card {

  private static final String EXAMPLE = "Example";
  private static final String USE_INSTEAD = "Use instead";
  private static final Set<String> TESTED = Set.of(EXAMPLE, USE_INSTEAD);
  private static final List<String> SECTIONS =
      List.of(EXAMPLE, USE_INSTEAD, "Options", "Fix safety", "References");

  private final Source source;
  private final String rule;
  private final String summary;
  private final Map<String, String> sections;
  private final Group examples;

  private Card(
      Source source, String rule, String summary, Map<String, String> sections, Group examples) {
    this.source = source;
    this.rule = rule;
    this.summary = summary;
    this.sections = sections;
    this.examples = examples;
  }

  /**
   * Reads a card and checks that it is whole.
   *
   * @param path the name of its file, with folders or without
   * @param text its Markdown
   * @throws SpecException if something is missing or too much
   */
  public static Card parse(String path, String text) {
    Source named = new Source("", path, text, null);
    return parse(new Source(named.stem(), path, text, null));
  }

  static Card parse(Source source) {
    String rule = "lint/" + source.stem();
    List<Heading> headings = new ArrayList<>();
    String summary = "";
    Node document = SuiteParser.markdown(source.text());
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        headings.add(heading);
      } else if (node instanceof Paragraph && headings.isEmpty() && summary.isEmpty()) {
        summary = SuiteParser.plain(node);
      }
    }
    if (summary.isEmpty()) {
      throw new SpecException(source, 1, "a card begins with a paragraph that is its summary");
    }
    Map<String, String> sections = sections(source, headings);
    Group examples = SuiteParser.parseCard(source, rule, TESTED);
    checkExamples(source, rule, headings, examples);
    return new Card(source, rule, summary, sections, examples);
  }

  /** The code of the card's rule: {@code lint/} and the file's stem. */
  public String rule() {
    return rule;
  }

  /** The first paragraph, without markup and line breaks. */
  public String summary() {
    return summary;
  }

  /** The Markdown of the sections by name, without their headings, in the order of the card. */
  public Map<String, String> sections() {
    return Collections.unmodifiableMap(sections);
  }

  /** The card's examples as tests. */
  public Stream<DynamicNode> tests(Tool tool) {
    return SpecSuite.of(this).tests(tool);
  }

  Source source() {
    return source;
  }

  Group examples() {
    return examples;
  }

  private static Map<String, String> sections(Source source, List<Heading> headings) {
    Map<String, String> sections = new LinkedHashMap<>();
    Lines lines = new Lines(source.text());
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      String name = SuiteParser.plain(heading);
      int line = SuiteParser.lineOf(heading);
      if (heading.getLevel() != 2 || !SECTIONS.contains(name)) {
        throw new SpecException(
            source, line, "`" + name + "` is no section of a card; there are " + SECTIONS);
      }
      int end =
          i + 1 < headings.size()
              ? lines.start(SuiteParser.lineOf(headings.get(i + 1)) - 1)
              : source.text().length();
      String body = source.text().substring(lines.next(line - 1), end).strip();
      if (sections.put(name, body) != null) {
        throw new SpecException(source, line, "the section `" + name + "` stands here twice");
      }
    }
    return sections;
  }

  private static void checkExamples(
      Source source, String rule, List<Heading> headings, Group examples) {
    for (String name : List.of(EXAMPLE, USE_INSTEAD)) {
      int line =
          headings.stream()
              .filter(heading -> SuiteParser.plain(heading).equals(name))
              .mapToInt(SuiteParser::lineOf)
              .findFirst()
              .orElseThrow(
                  () -> new SpecException(source, 1, "the section `" + name + "` is missing"));
      List<Manifest> manifests =
          examples.children().stream()
              .filter(section -> section.name().equals(name))
              .flatMap(section -> section.specs().stream())
              .flatMap(spec -> spec.files().stream())
              .toList();
      if (manifests.isEmpty()) {
        throw new SpecException(source, line, "the section `" + name + "` holds no yaml block");
      }
      boolean fires =
          manifests.stream()
              .flatMap(manifest -> manifest.expectations().diagnoses().stream())
              .anyMatch(diagnosis -> diagnosis.isAbout(rule));
      if (fires != name.equals(EXAMPLE)) {
        throw new SpecException(
            source,
            line,
            fires
                ? "the rule must not fire in `" + name + "`"
                : "nothing in `" + name + "` says where the rule fires, as in `# warning`");
      }
    }
  }
}
