package dev.plimsoll.cel;

import dev.cel.bundle.Cel;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A rule, ready to be evaluated, with its message; or the reason why it is not. */
final class CompiledRule {

  private final boolean asked;
  private final @Nullable Rule rule;
  private final @Nullable Rule messageExpression;
  private final String message;
  private final @Nullable RuleException problem;
  private boolean told;

  private CompiledRule(
      boolean asked,
      @Nullable Rule rule,
      @Nullable Rule messageExpression,
      String message,
      @Nullable RuleException problem) {
    this.asked = asked;
    this.rule = rule;
    this.messageExpression = messageExpression;
    this.message = message;
    this.problem = problem;
  }

  /** A rule that has nothing to say about new objects. */
  static CompiledRule unasked() {
    return new CompiledRule(false, null, null, "", null);
  }

  /** A rule that cannot be compiled. */
  static CompiledRule broken(RuleException problem) {
    return new CompiledRule(true, null, null, "", problem);
  }

  /** A rule that can; an expression for its message that cannot does not count. */
  static CompiledRule of(JsonNode written, Rule rule, Cel environment) {
    Rule expression = null;
    String text = written.path("messageExpression").asString("").strip();
    if (!text.isEmpty()) {
      try {
        expression = Rule.compile(environment, text, SimpleType.STRING);
      } catch (RuleException unusable) {
        expression = null;
      }
    }
    return new CompiledRule(
        true, rule, expression, written.path("message").asString("").strip(), null);
  }

  boolean isAsked() {
    return asked;
  }

  /** The compiled rule. */
  Rule rule() throws RuleException {
    if (rule == null) {
      throw problem == null ? new RuleException("it is empty", true) : problem;
    }
    return rule;
  }

  /** What the rule says when it fails; empty where it says nothing. */
  String message(Map<String, Object> variables) {
    if (messageExpression != null) {
      try {
        Object said = messageExpression.evaluate(variables);
        if (said instanceof String text && !text.isBlank() && text.strip().indexOf('\n') < 0) {
          return text.strip();
        }
      } catch (RuleException unusable) {
        return message;
      }
    }
    return message;
  }

  /** Whether this is the first time that somebody wants to tell that it is not evaluated. */
  boolean tellsOnce() {
    boolean first = !told;
    told = true;
    return first;
  }
}
