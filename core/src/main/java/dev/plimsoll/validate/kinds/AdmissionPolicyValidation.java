package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.AdmissionRuleValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.TextSize;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the API server demands of policies of admission, but for what their expressions mean ({@code
 * cel.AdmissionExpressions}): {@code ValidateValidatingAdmissionPolicy} and its sibling.
 */
@ForKinds(
    group = "admissionregistration.k8s.io",
    kinds = {"ValidatingAdmissionPolicy", "MutatingAdmissionPolicy"})
public final class AdmissionPolicyValidation implements KindValidator {

  private static final List<String> FAILURE = List.of("Fail", "Ignore");
  private static final List<String> REASONS =
      List.of("Forbidden", "Invalid", "RequestEntityTooLarge");
  private static final List<String> REINVOCATION = List.of("IfNeeded", "Never");
  private static final List<String> PATCHES = List.of("ApplyConfiguration", "JSONPatch");
  private static final List<String> RESERVED =
      List.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");
  private static final int MOST_ANNOTATIONS = 20;
  private static final int LONGEST_VALUE = 5 * 1024;

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    boolean mutating = manifest.type().kind().startsWith("Mutating");
    Located spec = manifest.root().field("spec");
    errors.oneOfIfWritten(Field.text(spec.field("failurePolicy")), FAILURE);
    if (spec.field("paramKind").isPresent()) {
      paramKind(spec.field("paramKind"), errors);
    }
    Located match = spec.field("matchConstraints");
    if (!match.isPresent()) {
      errors.required(Site.of(match), "say which requests are looked at");
    } else {
      AdmissionRuleValidation.resources(match, mutating, errors);
      Items<Site> rules = Items.of(match.field("resourceRules"), Site::of);
      if (rules.isEmpty()) {
        errors.required(rules, "name at least one resource");
      }
    }
    AdmissionRuleValidation.conditions(spec.field("matchConditions"), errors);
    for (Site variable : Items.of(spec.field("variables"), Site::of)) {
      variable(variable.at(), errors);
    }
    if (mutating) {
      mutations(spec, errors);
    } else {
      validations(manifest, spec, errors);
    }
  }

  /** {@code validateParamKind}. */
  private static void paramKind(Located kind, FieldErrors errors) {
    Field<String> version = Field.text(kind.field("apiVersion"));
    String text = version.orElse("");
    int slash = text.indexOf('/');
    String like = "write it like example.com/v1";
    if (text.isEmpty()) {
      errors.required(version, like);
    } else if (slash != text.lastIndexOf('/')) {
      errors.invalid(version, "must have one slash at most", like);
    } else {
      if (slash > 0) {
        errors.check(version, Names.dnsSubdomain(text.substring(0, slash)), like);
      }
      String last = text.substring(slash + 1);
      if (last.isEmpty()) {
        errors.invalid(version, "must have a version behind the slash", like);
      } else {
        errors.check(version, Names.dns1035Label(last), like);
      }
    }
    Field<String> name = Field.text(kind.field("kind"));
    if (name.orElse("").isEmpty()) {
      errors.required(name, "");
    } else {
      errors.check(name, Grammar.DNS_1035_LABEL, name.orElse("").toLowerCase(Locale.ROOT));
    }
  }

  private static void variable(Located variable, FieldErrors errors) {
    Field<String> name = Field.text(variable.field("name"));
    String text = name.orElse("");
    if (text.isBlank()) {
      errors.required(name, "");
    } else if (!Names.cIdentifier(text).isEmpty() || RESERVED.contains(text)) {
      errors.invalid(name, "must be an identifier of CEL", "write letters, digits and _ only");
    }
    requireExpression(Field.text(variable.field("expression")), errors);
  }

  private static void requireExpression(Field<String> expression, FieldErrors errors) {
    if (expression.orElse("").isBlank()) {
      errors.required(expression, "write an expression in CEL");
    }
  }

  private static void validations(Manifest manifest, Located spec, FieldErrors errors) {
    Items<Site> validations = Items.of(spec.field("validations"), Site::of);
    Items<Site> annotations = Items.of(spec.field("auditAnnotations"), Site::of);
    if (validations.isEmpty() && annotations.isEmpty()) {
      errors.required(validations, "a policy has validations or auditAnnotations");
      errors.required(annotations, "a policy has validations or auditAnnotations");
    }
    for (Site validation : validations) {
      validation(validation.at(), errors);
    }
    if (annotations.size() > MOST_ANNOTATIONS) {
      errors.invalid(annotations, "must have no more than 20 items", "remove some");
    }
    String name = ObjectMetaValidation.nameInEffect(manifest.metadata());
    Set<String> keys = new HashSet<>();
    for (Site annotation : annotations) {
      Field<String> key = Field.text(annotation.at().field("key"));
      String text = key.orElse("");
      if (name.isEmpty()) {
        errors.invalid(key, "needs metadata.name", "give the policy a name");
      } else {
        errors.check(key, Names.labelKey(name + "/" + text), "write letters, digits and - only");
      }
      Field<String> value = Field.text(annotation.at().field("valueExpression"));
      requireExpression(value, errors);
      if (TextSize.utf8(value.orElse("").strip()) > LONGEST_VALUE) {
        errors.required(value, "must be no longer than 5120 bytes", "shorten it");
      }
      if (!keys.add(text)) {
        errors.duplicate(key);
      }
    }
  }

  private static void validation(Located validation, FieldErrors errors) {
    requireExpression(Field.text(validation.field("expression")), errors);
    Field<String> said = Field.text(validation.field("messageExpression"));
    if (!said.orElse("").isEmpty() && said.orElse("").isBlank()) {
      errors.invalid(said, "must not be blank", "write an expression, or remove it");
    }
    Field<String> message = Field.text(validation.field("message"));
    String text = message.orElse("");
    if (!text.isEmpty() && text.isBlank()) {
      errors.invalid(message, "must not be blank", "write a sentence, or remove it");
    } else if (text.strip().indexOf('\n') >= 0 || text.strip().indexOf('\r') >= 0) {
      errors.invalid(message, "must be one line", "join the lines");
    }
    errors.oneOfIfWritten(Field.text(validation.field("reason")), REASONS);
  }

  private static void mutations(Located spec, FieldErrors errors) {
    Items<Site> mutations = Items.of(spec.field("mutations"), Site::of);
    if (mutations.isEmpty()) {
      errors.required(mutations, "say what is to be changed");
    }
    for (Site mutation : mutations) {
      mutation(mutation.at(), errors);
    }
    Field<String> again = Field.text(spec.field("reinvocationPolicy"));
    if (again.orElse("").isEmpty()) {
      errors.required(again, "write Never or IfNeeded");
    } else {
      errors.oneOf(again, REINVOCATION);
    }
  }

  /** Of the two ways to say it the one that the type names, and not the other. */
  private static void mutation(Located mutation, FieldErrors errors) {
    Field<String> type = Field.text(mutation.field("patchType"));
    if (type.orElse("").isEmpty()) {
      errors.required(type, "write ApplyConfiguration or JSONPatch");
      return;
    }
    if (!PATCHES.contains(type.orElse(""))) {
      errors.notSupported(type, PATCHES);
      return;
    }
    boolean patch = type.is("JSONPatch");
    Located wanted = mutation.field(patch ? "jsonPatch" : "applyConfiguration");
    Located other = mutation.field(patch ? "applyConfiguration" : "jsonPatch");
    if (!wanted.isPresent()) {
      errors.required(Site.of(wanted), "the patchType " + type.orElse("") + " needs it");
    } else {
      requireExpression(Field.text(wanted.field("expression")), errors);
    }
    if (other.isPresent()) {
      errors.invalid(
          Site.of(other), "must not be set beside patchType " + type.orElse(""), "remove it");
    }
  }
}
