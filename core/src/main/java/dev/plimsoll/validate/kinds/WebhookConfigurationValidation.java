package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.AdmissionRuleValidation;
import dev.plimsoll.validate.DefinitionConversionValidation;
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
 * What the API server demands of the configurations of admission webhooks, but for what their
 * expressions mean ({@code cel.AdmissionExpressions}). {@code
 * ValidateValidatingWebhookConfiguration} and its sibling.
 */
@ForKinds(
    group = "admissionregistration.k8s.io",
    kinds = {"ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"})
public final class WebhookConfigurationValidation implements KindValidator {

  private static final List<String> FAILURE = List.of("Fail", "Ignore");
  private static final List<String> MATCH = List.of("Equivalent", "Exact");
  private static final List<String> SIDE_EFFECTS = List.of("None", "NoneOnDryRun");
  private static final List<String> REINVOCATION = List.of("IfNeeded", "Never");
  private static final int MOST_SECONDS = 30;

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (Site webhook : Items.of(manifest.root().field("webhooks"), Site::of)) {
      Field<String> name = Field.text(webhook.at().field("name"));
      webhook(webhook.at(), name, options, errors);
      if (!name.orElse("").isEmpty() && !names.add(name.orElse(""))) {
        errors.duplicate(name);
      }
    }
  }

  private static void webhook(
      Located webhook, Field<String> name, ValidationOptions options, FieldErrors errors) {
    errors.requireAndCheck(name, Grammar.DNS_SUBDOMAIN);
    String text = name.orElse("");
    if (!text.isEmpty()
        && Grammar.DNS_SUBDOMAIN.problems(text).isEmpty()
        && text.indexOf('.') == text.lastIndexOf('.')) {
      errors.invalid(name, "must be a domain name of three parts or more");
    }
    for (Site rule : Items.of(webhook.field("rules"), Site::of)) {
      AdmissionRuleValidation.rule(rule.at(), errors);
    }
    errors.oneOfIfWritten(Field.text(webhook.field("failurePolicy")), FAILURE);
    errors.oneOfIfWritten(Field.text(webhook.field("matchPolicy")), MATCH);
    errors.oneOfIfWritten(Field.text(webhook.field("reinvocationPolicy")), REINVOCATION);
    Field<String> effects = Field.text(webhook.field("sideEffects"));
    if (!effects.isPresent()) {
      errors.required(effects, "write None or NoneOnDryRun");
    }
    errors.oneOfIfWritten(effects, SIDE_EFFECTS);
    Field<Integer> seconds = Field.int32(webhook.field("timeoutSeconds"));
    if (seconds.orElse(1) < 1 || seconds.orElse(1) > MOST_SECONDS) {
      errors.invalid(seconds, "must be 1 to 30");
    }
    LabelSelectorValidation.validate(new LabelSelector(webhook.field("namespaceSelector")), errors);
    LabelSelectorValidation.validate(new LabelSelector(webhook.field("objectSelector")), errors);
    Located client = webhook.field("clientConfig");
    if (client.isPresent()) {
      DefinitionConversionValidation.client(client, options.consequences(), errors);
    } else {
      errors.required(Site.of(client), "say where the webhook is");
    }
    DefinitionConversionValidation.reviews(webhook.field("admissionReviewVersions"), errors);
    AdmissionRuleValidation.conditions(webhook.field("matchConditions"), errors);
  }
}
