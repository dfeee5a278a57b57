package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Section.Group;
import dev.plimsoll.testkit.Section.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Markdown files as JUnit tests. In a test class:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> specs() {
 *   return SpecSuite.of(Path.of("src/test/specs")).tests(new MyTool());
 * }
 * }</pre>
 *
 * <p>{@code -Dplimsoll.only="image-tags / latest"} runs only tests with these words, in this order,
 * in the names of their file and headings. {@code -Dplimsoll.update} writes the reports and fixed
 * files that the tool gives into the Markdown files instead of comparing them. The language is
 * described with this package.
 */
public final class SpecSuite {

  /**
   * How a run is wished for.
   *
   * @param only words that the names of tests must hold, separated by slashes; empty for all tests
   * @param update whether reports and fixed files are to be written
   */
  record Mode(String only, boolean update) {

    static Mode ofSystemProperties() {
      String update = System.getProperty("plimsoll.update", "false");
      return new Mode(
          System.getProperty("plimsoll.only", ""),
          !update.toLowerCase(Locale.ROOT).equals("false"));
    }

    boolean wants(Spec spec) {
      int from = 0;
      for (String word : words()) {
        while (from < spec.headings().size()
            && !spec.headings().get(from).toLowerCase(Locale.ROOT).contains(word)) {
          from++;
        }
        if (from == spec.headings().size()) {
          return false;
        }
        from++;
      }
      return true;
    }

    private List<String> words() {
      List<String> words = new ArrayList<>();
      String rest = only.toLowerCase(Locale.ROOT);
      for (int slash = rest.indexOf(" / "); slash >= 0; slash = rest.indexOf(" / ")) {
        words.add(rest.substring(0, slash).strip());
        rest = rest.substring(slash + " / ".length());
      }
      words.add(rest.strip());
      return words;
    }
  }

  private final List<Source> sources;
  private final Function<Source, Group> parser;

  private SpecSuite(List<Source> sources, Function<Source, Group> parser) {
    this.sources = List.copyOf(sources);
    this.parser = parser;
  }

  /**
   * The suites in a Markdown file, or in all {@code .md} files of a folder and its folders.
   *
   * @throws SpecException if a folder holds none
   */
  public static SpecSuite of(Path fileOrFolder) {
    return new SpecSuite(sources(fileOrFolder), SuiteParser::parse);
  }

  /** A suite that is no file. */
  public static SpecSuite of(String name, String text) {
    return new SpecSuite(List.of(new Source(name, name, text, null)), SuiteParser::parse);
  }

  /**
   * The rule cards in a folder and its folders; see {@link Card}.
   *
   * @throws SpecException if there are none
   */
  public static SpecSuite cards(Path fileOrFolder) {
    return new SpecSuite(sources(fileOrFolder), source -> Card.parse(source).examples());
  }

  /** A card's examples as tests. */
  static SpecSuite of(Card card) {
    return new SpecSuite(List.of(card.source()), source -> card.examples());
  }

  /**
   * The tests, a container for each file and each heading with headings, a test for each heading
   * with code blocks. A file that cannot be read as a suite, or holds no test, is a test that
   * fails.
   */
  public Stream<DynamicNode> tests(Tool tool) {
    return tests(tool, Mode.ofSystemProperties());
  }

  Stream<DynamicNode> tests(Tool tool, Mode mode) {
    List<DynamicNode> nodes = new ArrayList<>();
    for (Source source : sources) {
      MarkdownUpdate update = new MarkdownUpdate(source, mode.update());
      Group group;
      try {
        group = parser.apply(source);
        if (group.specs().isEmpty()) {
          throw new SpecException(source, 1, "there is no test in here");
        }
      } catch (SpecException e) {
        nodes.add(failing(source, e));
        continue;
      }
      node(source, group, tool, mode, update).forEach(nodes::add);
    }
    return nodes.stream();
  }

  private static DynamicNode failing(Source source, SpecException problem) {
    return DynamicTest.dynamicTest(
        source.name(),
        source.uri(1),
        () -> {
          throw problem;
        });
  }

  private static Stream<DynamicNode> node(
      Source source, Section section, Tool tool, Mode mode, MarkdownUpdate update) {
    if (section instanceof Spec spec) {
      return mode.wants(spec)
          ? Stream.of(
              DynamicTest.dynamicTest(
                  spec.name(),
                  source.uri(spec.line()),
                  () -> new SpecRun(spec, tool, update).run()))
          : Stream.empty();
    }
    List<DynamicNode> children =
        ((Group) section)
            .children().stream().flatMap(child -> node(source, child, tool, mode, update)).toList();
    return children.isEmpty()
        ? Stream.empty()
        : Stream.of(
            DynamicContainer.dynamicContainer(
                section.name(), source.uri(section.line()), children.stream()));
  }

  private static List<Source> sources(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      Path name = fileOrFolder.getFileName();
      return List.of(Source.read(fileOrFolder, withoutEnding(String.valueOf(name))));
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(fileOrFolder)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files.isEmpty()) {
      Source folder = new Source("", fileOrFolder.toString(), "", null);
      throw new SpecException(folder, 1, "there is no Markdown file in here");
    }
    return files.stream()
        .map(file -> Source.read(file, withoutEnding(fileOrFolder.relativize(file).toString())))
        .toList();
  }

  private static String withoutEnding(String name) {
    String path = name.replace('\\', '/');
    return path.endsWith(".md") ? path.substring(0, path.length() - ".md".length()) : path;
  }
}
