package dev.plimsoll.lint;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known of a rule, as its {@link LintRule} and its card say.
 *
 * @param id its name, such as {@code run-as-non-root}
 * @param severity how much a finding matters unless the user says otherwise
 * @param category what it is about
 * @param since the version of Plimsoll that first had it
 * @param enabled whether it runs when the user selects nothing
 * @param stability how far along it is
 * @param aliases names that also mean this rule
 * @param sources the rules of other tools that it covers, as {@code tool:rule}
 * @param summary the first sentence of the card
 * @param card where the card, Markdown in UTF-8, is on the class path, for {@link
 *     Class#getResourceAsStream(String)}
 */
public record RuleInfo(
    String id,
    Severity severity,
    Category category,
    String since,
    boolean enabled,
    Stability stability,
    List<String> aliases,
    List<String> sources,
    String summary,
    String card) {

  /** Copies the lists. */
  public RuleInfo {
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }

  /** The rule whose findings have this code, if it is a rule's. */
  public static Optional<RuleInfo> of(Code code) {
    if (code.stage() == Stage.LINT) {
      for (RegisteredRule rule : RuleIndex.all()) {
        if (rule.id().equals(code.name())) {
          return Optional.of(rule.info());
        }
      }
    }
    return Optional.empty();
  }

  /** The text of the card: why the rule exists, an example, and what to do instead. */
  public String cardText() {
    try (InputStream text = RuleInfo.class.getResourceAsStream(card)) {
      if (text == null) {
        throw new IllegalStateException("the jar has no card of " + id);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The code of its findings. */
  public Code code() {
    return new Code(Stage.LINT, id);
  }

  /** Whether it runs when the user selects nothing. */
  public boolean runsByDefault() {
    return enabled && stability == Stability.STABLE;
  }

  /** Whether {@code name} is its id, its code or one of its aliases. */
  public boolean isNamed(String name) {
    String bare = name.startsWith("lint/") ? name.substring("lint/".length()) : name;
    return bare.equals(id) || aliases.contains(bare);
  }
}
