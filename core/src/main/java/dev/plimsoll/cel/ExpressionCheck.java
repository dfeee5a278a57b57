package dev.plimsoll.cel;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles expressions. An error is reported where the server is certain to refuse the expression
 * as well; where the library here may know less than the server, nothing is said. Of mutations that
 * make objects only the grammar is looked at, since the types in them are made up as they go.
 */
final class ExpressionCheck {

  private static final List<CelType> BOOL = List.of(SimpleType.BOOL);
  private static final List<CelType> TEXT = List.of(SimpleType.STRING);
  private static final List<CelType> TEXT_OR_NULL =
      List.of(SimpleType.STRING, SimpleType.NULL_TYPE);
  private static final int LONGEST_SELECTOR = 10 * 1024;

  private final FieldErrors errors;

  ExpressionCheck(FieldErrors errors) {
    this.errors = errors;
  }

  /** Compiles the expressions of an object of a kind. */
  void check(String kind, Located root) {
    Located spec = root.field("spec");
    switch (kind) {
      case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration" -> {
        for (Site webhook : Items.of(root.field("webhooks"), Site::of)) {
          conditions(webhook.at(), false);
        }
      }
      case "ValidatingAdmissionPolicy", "MutatingAdmissionPolicy" ->
          policy(spec, kind.startsWith("Mutating"));
      case "DeviceClass" -> selectors(spec);
      case "ResourceClaim" -> claim(spec);
      case "ResourceClaimTemplate" -> claim(spec.field("spec"));
      default -> {
        // no expressions
      }
    }
  }

  private void conditions(Located holder, boolean parameters) {
    Items<Site> conditions = Items.of(holder.field("matchConditions"), Site::of);
    if (conditions.isEmpty()) {
      return;
    }
    Cel environment = RequestEnvironment.admission(parameters, true, Map.of(), false);
    for (Site condition : conditions) {
      compile(environment, condition.at().field("expression"), BOOL);
    }
  }

  private void policy(Located spec, boolean mutating) {
    boolean parameters = spec.field("paramKind").isPresent();
    conditions(spec, parameters);
    Items<Site> variables = Items.of(spec.field("variables"), Site::of);
    boolean composed = mutating || !variables.isEmpty();
    Map<String, CelType> types = new LinkedHashMap<>();
    for (Site variable : variables) {
      Cel environment = RequestEnvironment.admission(parameters, true, types, composed);
      CelType type = compile(environment, variable.at().field("expression"), List.of());
      if (!Field.text(variable.at().field("expression")).orElse("").isBlank()) {
        types.put(Field.text(variable.at().field("name")).orElse(""), type);
      }
    }
    Cel environment = RequestEnvironment.admission(parameters, true, types, composed);
    Cel messages = RequestEnvironment.admission(parameters, false, types, composed);
    for (Site validation : Items.of(spec.field("validations"), Site::of)) {
      compile(environment, validation.at().field("expression"), BOOL);
      compile(messages, validation.at().field("messageExpression"), TEXT);
    }
    for (Site annotation : Items.of(spec.field("auditAnnotations"), Site::of)) {
      compile(environment, annotation.at().field("valueExpression"), TEXT_OR_NULL);
    }
    for (Site mutation : Items.of(spec.field("mutations"), Site::of)) {
      String type = Field.text(mutation.at().field("patchType")).orElse("");
      Located patch =
          mutation.at().field(type.equals("JSONPatch") ? "jsonPatch" : "applyConfiguration");
      if (type.equals("JSONPatch") || type.equals("ApplyConfiguration")) {
        mutation(environment, Field.text(patch.field("expression")));
      }
    }
  }

  private void claim(Located spec) {
    for (Site request : Items.of(spec.field("devices").field("requests"), Site::of)) {
      Items<Site> alternatives = Items.of(request.at().field("firstAvailable"), Site::of);
      Located exactly = request.at().field("exactly");
      if (exactly.isPresent() && alternatives.isEmpty()) {
        selectors(exactly);
      } else if (!exactly.isPresent()) {
        for (Site alternative : alternatives) {
          selectors(alternative.at());
        }
      }
    }
  }

  private void selectors(Located holder) {
    Items<Site> selectors = Items.of(holder.field("selectors"), Site::of);
    if (selectors.isEmpty()) {
      return;
    }
    Cel environment = RequestEnvironment.device();
    for (Site selector : selectors) {
      Located cel = selector.at().field("cel");
      Field<String> expression = Field.text(cel.field("expression"));
      if (expression.orElse("").isEmpty() && cel.isPresent()) {
        errors.invalid(
            expression, "must not be empty", "write an expression such as device.driver == \"x\"");
      } else if (expression.orElse("").length() <= LONGEST_SELECTOR) {
        compile(environment, expression.at(), BOOL);
      }
    }
  }

  /**
   * Compiles an expression that is written; a blank one is refused elsewhere.
   *
   * @param wanted the types that its value may have; any, if there are none
   * @return the type of its value, as far as it is known
   */
  private CelType compile(Cel environment, Located at, List<CelType> wanted) {
    Field<String> expression = Field.text(at);
    String text = expression.orElse("");
    if (text.isBlank()) {
      return SimpleType.DYN;
    }
    try {
      CelAbstractSyntaxTree tree = environment.compile(text).getAst();
      CelType type = tree.getResultType();
      boolean fits = wanted.isEmpty() || type.equals(SimpleType.DYN) || wanted.contains(type);
      if (!fits) {
        refuse(expression, "its value is " + type.name() + " and no " + wanted.get(0).name());
      }
      return type;
    } catch (CelValidationException refused) {
      report(expression, text, refused);
    } catch (RuntimeException | StackOverflowError broken) {
      // a fault of the library, of which the server knows nothing
    }
    return SimpleType.DYN;
  }

  /** A mutation: its grammar, and what it is if it makes no object of those types at all. */
  private void mutation(Cel environment, Field<String> expression) {
    String text = expression.orElse("");
    if (!text.contains("Object") && !text.contains("JSONPatch")) {
      CelType type = compile(environment, expression.at(), List.of());
      if (!type.equals(SimpleType.DYN) && !(type instanceof ListType)) {
        refuse(expression, "its value is " + type.name() + " and no object");
      }
      return;
    }
    try {
      environment.parse(text).getAst();
    } catch (CelValidationException refused) {
      report(expression, text, refused);
    } catch (RuntimeException | StackOverflowError broken) {
      // a fault of the library, of which the server knows nothing
    }
  }

  private void report(Field<String> expression, String text, CelValidationException refused) {
    String reason = refused.getErrors().isEmpty() ? "" : refused.getErrors().get(0).getMessage();
    RuleException told = new RuleException(reason, true);
    if (told.isCertain() && !isUnknownFunction(told.reason(), text)) {
      refuse(expression, told.reason());
    }
  }

  /** Whether what is not known is a function, of which the server may have more. */
  private static boolean isUnknownFunction(String reason, String text) {
    int start = reason.indexOf('\'');
    int end = reason.indexOf('\'', start + 1);
    return reason.startsWith("undeclared reference")
        && end > start
        && text.contains(reason.substring(start + 1, end) + "(");
  }

  private void refuse(Field<String> expression, String reason) {
    errors.invalid(
        Site.of(expression.at()),
        "cannot be compiled: " + reason,
        "see which variables there are, and of what types, in the reference of the kind");
  }
}
