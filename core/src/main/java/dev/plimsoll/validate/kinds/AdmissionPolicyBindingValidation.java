package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.AdmissionRuleValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the API server demands of what puts policies of admission into force: {@code
 * ValidateValidatingAdmissionPolicyBinding} and its sibling.
 */
@ForKinds(
    group = "admissionregistration.k8s.io",
    kinds = {"ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicyBinding"})
public final class AdmissionPolicyBindingValidation implements KindValidator {

  private static final List<String> ACTIONS = List.of("Audit", "Deny", "Warn");
  private static final List<String> WITHOUT_PARAMETERS = List.of("Allow", "Deny");

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    boolean mutating = manifest.type().kind().startsWith("Mutating");
    Located spec = manifest.root().field("spec");
    Field<String> policy = Field.text(spec.field("policyName"));
    if (policy.orElse("").isEmpty()) {
      errors.required(policy, "name the policy");
    } else {
      errors.check(policy, Grammar.DNS_SUBDOMAIN);
    }
    if (spec.field("paramRef").isPresent()) {
      parameters(spec.field("paramRef"), errors);
    }
    AdmissionRuleValidation.resources(spec.field("matchResources"), mutating, errors);
    if (!mutating) {
      actions(Items.of(spec.field("validationActions"), Field::text), errors);
    }
  }

  /** {@code validateParamRef}. */
  private static void parameters(Located reference, FieldErrors errors) {
    Field<String> name = Field.text(reference.field("name"));
    Located selector = reference.field("selector");
    boolean named = !name.orElse("").isEmpty();
    if (named) {
      errors.check(name, Names.pathSegment(name.orElse("")), "write the name of an object");
    }
    LabelSelectorValidation.validate(new LabelSelector(selector), errors);
    if (named && selector.isPresent()) {
      errors.forbidden(name, "beside selector");
      errors.forbidden(Site.of(selector), "beside name");
    } else if (!named && !selector.isPresent()) {
      errors.required(
          Site.of(reference), "must have name or selector", "say where the parameters are");
    }
    Field<String> action = Field.text(reference.field("parameterNotFoundAction"));
    if (action.orElse("").isEmpty()) {
      errors.required(action, "write Allow or Deny");
    } else {
      errors.oneOf(action, WITHOUT_PARAMETERS);
    }
  }

  private static void actions(Items<Field<String>> actions, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (Field<String> action : actions) {
      if (!ACTIONS.contains(action.orElse(""))) {
        errors.notSupported(action, ACTIONS);
      }
      if (!seen.add(action.orElse(""))) {
        errors.duplicate(action);
      }
    }
    if (seen.contains("Deny") && seen.contains("Warn")) {
      errors.invalid(actions, "must not have both Deny and Warn", "remove Warn");
    }
    if (actions.isEmpty()) {
      errors.required(actions, "write [Deny], [Warn] or [Audit]");
    }
  }
}
