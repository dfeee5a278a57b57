package dev.plimsoll.lint;

import dev.plimsoll.config.OptionsException;
import dev.plimsoll.config.Setting;
import dev.plimsoll.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule and what is to be known of it.
 *
 * <p>Holds what it takes to choose among rules. The rest, and the class of the rule itself, is
 * fetched when it is asked for, since a check of one object needs few of all rules.
 */
public final class RegisteredRule {

  private final int number;
  private final @Nullable Rule rule;
  private final @Nullable RuleInfo info;
  private final String id;
  private final Severity severity;
  private final boolean byDefault;
  private final Subject subject;
  private final List<String> kinds;
  private final List<String> keys;

  /** The rule of this number in {@code RuleIndex}. */
  RegisteredRule(
      int number,
      String id,
      Severity severity,
      boolean byDefault,
      Subject subject,
      List<String> kinds,
      List<String> keys) {
    this.number = number;
    this.rule = null;
    this.info = null;
    this.id = id;
    this.severity = severity;
    this.byDefault = byDefault;
    this.subject = subject;
    this.kinds = kinds;
    this.keys = keys;
  }

  /**
   * A rule that is at hand.
   *
   * @param rule the code
   * @param info the rest
   */
  public RegisteredRule(Rule rule, RuleInfo info) {
    this.number = -1;
    this.rule = rule;
    this.info = info;
    this.id = info.id();
    this.severity = info.severity();
    this.byDefault = info.runsByDefault();
    this.subject = Subject.of(rule);
    this.keys = List.of();
    this.kinds = rule instanceof KindRule<?> kindRule ? List.of(kindRule.kind()) : List.of();
  }

  /**
   * A rule of somebody else's, as its {@link LintRule} and its card {@code <id>.md} beside its
   * class say.
   *
   * @throws OptionsException when it has no annotation or no card
   */
  static RegisteredRule of(Rule rule) {
    Class<?> type = rule.getClass();
    LintRule annotation = type.getAnnotation(LintRule.class);
    if (annotation == null) {
      throw new OptionsException("rules", type.getName() + " has no @LintRule", List.of());
    }
    String card = annotation.id() + ".md";
    try (InputStream in = type.getResourceAsStream(card)) {
      if (in == null) {
        String message = "the rule `" + annotation.id() + "` has no card " + card;
        throw new OptionsException("rules", message + " beside its class", List.of());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      int end = text.indexOf("\n\n");
      String paragraph = (end < 0 ? text : text.substring(0, end)).replace('\n', ' ');
      int stop = paragraph.indexOf(". ");
      RuleInfo info =
          new RuleInfo(
              annotation.id(),
              annotation.severity(),
              annotation.category(),
              annotation.since(),
              annotation.enabled(),
              annotation.stability(),
              List.of(annotation.aliases()),
              List.of(annotation.sources()),
              stop < 0 ? paragraph : paragraph.substring(0, stop + 1),
              "/" + type.getPackageName().replace('.', '/') + "/" + card);
      return new RegisteredRule(rule, info);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The code. */
  public Rule rule() {
    return rule == null ? RuleIndex.rule(number) : rule;
  }

  /** What users may set for it. */
  public List<Setting<?>> settings() {
    return rule().settings();
  }

  /** What is to be known of it. */
  public RuleInfo info() {
    return info == null ? RuleIndex.info(number) : info;
  }

  /** Its name. */
  public String id() {
    return id;
  }

  /** How much a finding matters unless the user says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Whether it runs when the user selects nothing. */
  public boolean runsByDefault() {
    return byDefault;
  }

  Subject subject() {
    return subject;
  }

  /** The kinds of objects that it looks at, or without any of which it has nothing to say. */
  List<String> kinds() {
    return kinds;
  }

  /** The names of fields without any of which in a Pod it has nothing to say; empty for none. */
  List<String> keys() {
    return keys;
  }
}
