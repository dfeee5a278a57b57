package dev.plimsoll.validate;

import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which requests webhooks and policies of admission are for. */
public final class AdmissionRuleValidation {

  private static final List<String> SCOPES = List.of("*", "Cluster", "Namespaced");
  private static final List<String> OPERATIONS =
      List.of("*", "CONNECT", "CREATE", "DELETE", "UPDATE");
  private static final List<String> MUTATING = List.of("*", "CONNECT", "CREATE", "UPDATE");
  private static final List<String> MATCH = List.of("Equivalent", "Exact");
  private static final int MOST_CONDITIONS = 64;

  private AdmissionRuleValidation() {}

  /**
   * What a policy or a binding is for, if that is written: {@code validateMatchResources}.
   *
   * @param mutating whether it is to change objects, which cannot be done to deleted ones
   */
  public static void resources(Located match, boolean mutating, FieldErrors errors) {
    if (!match.isPresent()) {
      return;
    }
    errors.oneOfIfWritten(Field.text(match.field("matchPolicy")), MATCH);
    LabelSelectorValidation.validate(new LabelSelector(match.field("namespaceSelector")), errors);
    LabelSelectorValidation.validate(new LabelSelector(match.field("objectSelector")), errors);
    Items<Site> rules = Items.of(match.field("resourceRules"), Site::of);
    for (Site rule : rules) {
      namedRule(rule.at(), errors);
    }
    for (Site rule : Items.of(match.field("excludeResourceRules"), Site::of)) {
      namedRule(rule.at(), errors);
    }
    for (Site rule : rules) {
      for (Field<String> operation : Items.of(rule.at().field("operations"), Field::text)) {
        if (mutating && !MUTATING.contains(operation.orElse(""))) {
          // the server leaves out which rule it means
          errors.notSupported(
              Site.of(operation.at(), rules.at().path().field("operations")), MUTATING);
        }
      }
    }
  }

  private static void namedRule(Located rule, FieldErrors errors) {
    Items<Field<String>> names = Items.of(rule.field("resourceNames"), Field::text);
    Set<String> seen = new HashSet<>();
    for (Field<String> name : names) {
      errors.check(name, Names.pathSegment(name.orElse("")), "write the name of an object");
      if (!seen.add(name.orElse(""))) {
        errors.duplicate(name);
      }
    }
    rule(rule, errors);
  }

  /** Conditions under which a request is looked at at all: {@code validateMatchConditions}. */
  public static void conditions(Located list, FieldErrors errors) {
    Items<Site> conditions = Items.of(list, Site::of);
    if (conditions.size() > MOST_CONDITIONS) {
      errors.tooMany(conditions, MOST_CONDITIONS);
    }
    Set<String> names = new HashSet<>();
    for (Site condition : conditions) {
      Field<String> expression = Field.text(condition.at().field("expression"));
      if (expression.orElse("").isBlank()) {
        errors.required(expression, "write a condition in CEL, or true");
      }
      Field<String> name = Field.text(condition.at().field("name"));
      errors.requireAndCheck(name, Grammar.LABEL_KEY);
      if (!name.orElse("").isEmpty() && !names.add(name.orElse(""))) {
        errors.duplicate(name);
      }
    }
  }

  /** Which requests are meant: {@code validateRuleWithOperations}. */
  public static void rule(Located rule, FieldErrors errors) {
    Items<Field<String>> operations = words(rule, "operations", errors);
    for (Field<String> operation : operations) {
      if (!OPERATIONS.contains(operation.orElse(""))) {
        errors.notSupported(operation, OPERATIONS);
      }
    }
    words(rule, "apiGroups", errors);
    for (Field<String> version : words(rule, "apiVersions", errors)) {
      errors.requireText(version);
    }
    resources(Items.of(rule.field("resources"), Field::text), errors);
    errors.oneOfIfWritten(Field.text(rule.field("scope")), SCOPES);
  }

  /** A list with something in it, in which an asterisk stands alone. */
  private static Items<Field<String>> words(Located rule, String name, FieldErrors errors) {
    Items<Field<String>> words = Items.of(rule.field(name), Field::text);
    if (words.isEmpty()) {
      errors.required(words, "name at least one");
    }
    for (Field<String> word : words) {
      if (words.size() > 1 && word.is("*")) {
        errors.invalid(words, "must have nothing beside *");
        break;
      }
    }
    return words;
  }

  private static void resources(Items<Field<String>> resources, FieldErrors errors) {
    if (resources.isEmpty()) {
      errors.required(resources, "name at least one");
    }
    Set<String> withAllParts = new HashSet<>();
    Set<String> ofAllResources = new HashSet<>();
    boolean everything = false;
    boolean all = false;
    boolean plain = false;
    for (Field<String> resource : resources) {
      String name = resource.orElse("");
      if (name.isEmpty()) {
        errors.required(resource, "");
        continue;
      }
      everything |= name.equals("*/*");
      all |= name.equals("*");
      int slash = name.indexOf('/');
      if (slash < 0) {
        plain = !name.equals("*");
        continue;
      }
      String whole = name.substring(0, slash);
      String part = name.substring(slash + 1);
      if (withAllParts.contains(whole) || ofAllResources.contains(part)) {
        errors.invalid(resource, "is meant by an earlier item already");
      }
      if (part.equals("*")) {
        withAllParts.add(whole);
      }
      if (whole.equals("*")) {
        ofAllResources.add(part);
      }
    }
    if (resources.size() > 1 && everything) {
      errors.invalid(resources, "must have nothing beside */*");
    }
    if (all && plain) {
      errors.invalid(resources, "must have no other whole resource beside *");
    }
  }
}
