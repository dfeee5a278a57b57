package dev.plimsoll.cel;

import dev.cel.bundle.Cel;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rules of one schema: compiled when a value first meets them, and evaluated at every value
 * that their part of the schema describes, as the server does on create ({@code cel.Validator}).
 * Rules about a change, which use {@code oldSelf}, have nothing to say then unless they want to be
 * asked.
 *
 * <p>A rule that cannot be compiled or evaluated here is reported once, as a warning that names it.
 */
public final class SchemaRules {

  private static final String RULES = "x-kubernetes-validations";
  private static final int SHOWN = 120;

  private final JsonNode schema;
  private final RuleTypes types = new RuleTypes();
  private final IdentityHashMap<JsonNode, Optional<CelType>> selves = new IdentityHashMap<>();
  private final Map<String, Cel> environments = new HashMap<>();
  private final IdentityHashMap<JsonNode, CompiledRule> compiled = new IdentityHashMap<>();

  private SchemaRules(JsonNode schema) {
    this.schema = schema;
  }

  /** The rules of a structural schema, the root of which describes whole objects. */
  public static SchemaRules of(JsonNode schema) {
    return new SchemaRules(schema);
  }

  /**
   * Evaluates the rules.
   *
   * @param root the object
   * @param value what the server sees of it, with defaults
   * @param errors takes what rules say, and which of them were not evaluated
   */
  public void check(Located root, JsonNode value, FieldErrors errors) {
    check(root, value, schema, schema, true, errors);
  }

  private void check(
      Located at,
      JsonNode value,
      JsonNode ruled,
      JsonNode structure,
      boolean whole,
      FieldErrors errors) {
    if (value.isNull()) {
      return;
    }
    for (JsonNode rule : ruled.path(RULES)) {
      evaluate(at, value, rule, structure, whole, errors);
    }
    for (JsonNode part : ruled.path("allOf")) {
      check(at, value, part, structure, whole, errors);
    }
    if (value.isArray() && ruled.path("items").isObject()) {
      for (int i = 0; i < value.size(); i++) {
        inner(at.item(i), value.get(i), ruled.path("items"), structure.path("items"), errors);
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode property = ruled.path("properties").path(field.getKey());
        JsonNode additional = ruled.path("additionalProperties");
        if (property.isObject()) {
          JsonNode part = structure.path("properties").path(field.getKey());
          inner(at.field(field.getKey()), field.getValue(), property, part, errors);
        } else if (additional.isObject()) {
          JsonNode part = structure.path("additionalProperties");
          inner(at.entry(field.getKey()), field.getValue(), additional, part, errors);
        }
      }
    }
  }

  private void inner(
      Located at, JsonNode value, JsonNode ruled, JsonNode structure, FieldErrors errors) {
    check(at, value, ruled, structure, isWhole(structure), errors);
  }

  private void evaluate(
      Located at,
      JsonNode value,
      JsonNode rule,
      JsonNode structure,
      boolean whole,
      FieldErrors errors) {
    CompiledRule ready = compiled.computeIfAbsent(rule, each -> compile(each, structure, whole));
    if (!ready.isAsked()) {
      return;
    }
    String text = rule.path("rule").asString("").strip();
    try {
      Map<String, Object> variables = new HashMap<>();
      variables.put("self", RuleValues.of(value, structure, whole));
      variables.put("oldSelf", Optional.empty());
      Object answer = ready.rule().evaluate(variables);
      if (Boolean.TRUE.equals(answer)) {
        return;
      }
      String message = ready.message(variables);
      refused(
          place(at, rule),
          rule,
          message.isEmpty() ? "fails the rule " + shown(text) : message,
          errors);
    } catch (RuleException failed) {
      if (!failed.isLacking()) {
        errors.rule(
            Site.of(at),
            "",
            "cannot be checked by its own rule: " + failed.reason(),
            "rule: " + shown(text));
      } else if (ready.tellsOnce()) {
        errors.ruleNotEvaluated(Site.of(at), shown(text), failed.reason());
      }
    }
  }

  /**
   * Reads the rules of a definition without evaluating them.
   *
   * @param at where the schema is written
   * @param errors takes rules that cannot be rules, and those that nobody can tell of here
   */
  public void define(Located at, FieldErrors errors) {
    define(at, schema, schema, true, errors);
  }

  private void define(
      Located at, JsonNode ruled, JsonNode structure, boolean whole, FieldErrors errors) {
    JsonNode rules = ruled.path(RULES);
    for (int i = 0; i < rules.size(); i++) {
      Located place = at.field(RULES).item(i).field("rule");
      String text = rules.get(i).path("rule").asString("").strip();
      if (text.isEmpty()) {
        continue;
      }
      try {
        compile(text, structure, whole, RuleTypes.is(rules.get(i), "optionalOldSelf"));
      } catch (RuleException refused) {
        if (refused.isCertain()) {
          errors.invalid(Site.of(place, place.path()), "cannot be compiled: " + refused.reason());
        } else {
          errors.ruleNotEvaluated(Site.of(place), shown(text), refused.reason());
        }
      }
    }
    if (ruled.path("items").isObject()) {
      Located items = at.field("items");
      define(
          items,
          ruled.path("items"),
          structure.path("items"),
          isWhole(structure.path("items")),
          errors);
    }
    for (Map.Entry<String, JsonNode> property : ruled.path("properties").properties()) {
      JsonNode part = structure.path("properties").path(property.getKey());
      Located place = at.field("properties").entry(property.getKey());
      define(place, property.getValue(), part, isWhole(part), errors);
    }
    if (ruled.path("additionalProperties").isObject()) {
      JsonNode part = structure.path("additionalProperties");
      define(
          at.field("additionalProperties"),
          ruled.path("additionalProperties"),
          part,
          isWhole(part),
          errors);
    }
  }

  private static boolean isWhole(JsonNode schema) {
    return RuleTypes.is(schema, "x-kubernetes-embedded-resource");
  }

  private CompiledRule compile(JsonNode rule, JsonNode structure, boolean whole) {
    boolean optionalOld = RuleTypes.is(rule, "optionalOldSelf");
    String text = rule.path("rule").asString("").strip();
    boolean asked = !text.isEmpty() && (optionalOld || !text.contains("oldSelf"));
    if (!asked) {
      return CompiledRule.unasked();
    }
    try {
      Rule ready = compile(text, structure, whole, optionalOld);
      return CompiledRule.of(rule, ready, environment(structure, whole, optionalOld));
    } catch (RuleException refused) {
      return CompiledRule.broken(refused);
    }
  }

  private Rule compile(String text, JsonNode structure, boolean whole, boolean optionalOld)
      throws RuleException {
    return Rule.compile(environment(structure, whole, optionalOld), text, SimpleType.BOOL);
  }

  private Cel environment(JsonNode structure, boolean whole, boolean optionalOld)
      throws RuleException {
    Optional<CelType> self = selves.computeIfAbsent(structure, each -> types.of(each, whole));
    if (self.isEmpty()) {
      throw new RuleException("rules cannot see values without a type", true);
    }
    return environments.computeIfAbsent(
        self.get() + (optionalOld ? " or nothing" : ""),
        none -> RuleEnvironment.of(self.get(), types, optionalOld));
  }

  /** Where the rule wants its finding: a field below the value. */
  private static Located place(Located at, JsonNode rule) {
    Located place = at;
    String path = rule.path("fieldPath").asString("");
    int i = 0;
    while (i < path.length()) {
      int end = i + 1;
      if (path.startsWith("['", i)) {
        end = path.indexOf("']", i);
        end = end < 0 ? path.length() : end + 2;
        place = place.field(path.substring(i + 2, Math.max(i + 2, end - 2)));
      } else {
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        place = place.field(path.substring(path.charAt(i) == '.' ? i + 1 : i, end));
      }
      i = end;
    }
    return place;
  }

  private static void refused(Located at, JsonNode rule, String message, FieldErrors errors) {
    String text = "rule: " + shown(rule.path("rule").asString("").strip());
    errors.rule(Site.of(at), rule.path("reason").asString(""), message, text);
  }

  private static String shown(String rule) {
    String line = rule.replace('\n', ' ');
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
