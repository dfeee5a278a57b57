package dev.plimsoll.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * A tool that warns of the word {@code bad} and calls {@code worse} an error, outside comments; it
 * fixes {@code bad} to {@code good}. And means to run suites with it.
 */
final class Toy implements Tool {

  private static final Pattern WORDS = Pattern.compile("\\b(bad|worse)\\b");

  @Override
  public Outcome run(SpecCase input) {
    List<Found> found = new ArrayList<>();
    Map<String, String> fixed = new HashMap<>();
    input
        .files()
        .forEach(
            (name, text) -> {
              found.addAll(words(name, text));
              fixed.put(name, text.replaceAll("\\bbad\\b", "good"));
            });
    return Outcome.of(found).withReport(found.size() + " found\n").withFixed(fixed);
  }

  static List<Found> words(String name, String text) {
    List<Found> found = new ArrayList<>();
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      int line = text.lastIndexOf('\n', words.start()) + 1;
      if (text.substring(line, words.start()).indexOf('#') < 0) {
        String word = words.group();
        found.add(
            new Found(
                word.equals("bad") ? "warning" : "error",
                "lint/" + word + "-word",
                words.start(),
                words.end(),
                "",
                "the word " + word,
                name));
      }
    }
    return found;
  }

  /** A toy that finds what the toy finds, changed. */
  static Tool finding(UnaryOperator<List<Found>> change) {
    return input -> Outcome.of(change.apply(new Toy().run(input).found()));
  }

  /** A suite of one test with one manifest. */
  static String suite(String manifest) {
    return "# Test\n\n```yaml\n" + manifest + "```\n";
  }

  /** What the first failing test of a suite says; empty if all pass. */
  static Optional<String> failure(String markdown, Tool tool) {
    return failure(SpecSuite.of("suite.md", markdown).tests(tool));
  }

  static Optional<String> failure(Stream<? extends DynamicNode> nodes) {
    for (DynamicNode node : nodes.toList()) {
      Optional<String> failure =
          node instanceof DynamicContainer container
              ? failure(container.getChildren())
              : failure((DynamicTest) node);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> failure(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return Optional.empty();
    } catch (Throwable problem) {
      return Optional.of(String.valueOf(problem.getMessage()));
    }
  }

  /** The names of all nodes, children indented. */
  static String tree(Stream<? extends DynamicNode> nodes) {
    StringBuilder out = new StringBuilder();
    tree(nodes, "", out);
    return out.toString();
  }

  private static void tree(Stream<? extends DynamicNode> nodes, String indent, StringBuilder out) {
    nodes.forEach(
        node -> {
          out.append(indent).append(node.getDisplayName()).append('\n');
          if (node instanceof DynamicContainer container) {
            tree(container.getChildren(), indent + "  ", out);
          }
        });
  }
}
