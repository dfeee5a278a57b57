package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.DefinitionConversionValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the API server demands of the configurations of admission webhooks; their expressions are
 * not compiled. {@code ValidateValidatingWebhookConfiguration} and its sibling.
 */
public final class WebhookConfigurationValidation implements KindValidator {

  private static final List<String> FAILURE = List.of("Fail", "Ignore");
  private static final List<String> MATCH = List.of("Equivalent", "Exact");
  private static final List<String> SIDE_EFFECTS = List.of("None", "NoneOnDryRun");
  private static final List<String> REINVOCATION = List.of("IfNeeded", "Never");
  private static final List<String> SCOPES = List.of("*", "Cluster", "Namespaced");
  private static final List<String> OPERATIONS =
      List.of("*", "CONNECT", "CREATE", "DELETE", "UPDATE");
  private static final int MOST_SECONDS = 30;
  private static final int MOST_CONDITIONS = 64;

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return (type.kind().equals("ValidatingWebhookConfiguration")
            || type.kind().equals("MutatingWebhookConfiguration"))
        && type.group().equals("admissionregistration.k8s.io");
  }

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (Site webhook : Items.of(manifest.root().field("webhooks"), Site::of)) {
      Field<String> name = Field.text(webhook.at().field("name"));
      webhook(webhook.at(), name, errors);
      if (!name.orElse("").isEmpty() && !names.add(name.orElse(""))) {
        errors.duplicate(name);
      }
    }
  }

  private static void webhook(Located webhook, Field<String> name, FieldErrors errors) {
    errors.requireAndCheck(name, Grammar.DNS_SUBDOMAIN);
    String text = name.orElse("");
    if (!text.isEmpty()
        && Grammar.DNS_SUBDOMAIN.problems(text).isEmpty()
        && text.indexOf('.') == text.lastIndexOf('.')) {
      errors.invalid(name, "must be a domain name of three parts or more");
    }
    for (Site rule : Items.of(webhook.field("rules"), Site::of)) {
      rule(rule.at(), errors);
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
      DefinitionConversionValidation.client(client, errors);
    } else {
      errors.required(Site.of(client), "say where the webhook is");
    }
    DefinitionConversionValidation.reviews(webhook.field("admissionReviewVersions"), errors);
    conditions(Items.of(webhook.field("matchConditions"), Site::of), errors);
  }

  private static void conditions(Items<Site> conditions, FieldErrors errors) {
    if (conditions.size() > MOST_CONDITIONS) {
      errors.tooMany(conditions, MOST_CONDITIONS);
    }
    Set<String> names = new HashSet<>();
    for (Site condition : conditions) {
      Field<String> expression = Field.text(condition.at().field("expression"));
      if (expression.orElse("").isBlank()) {
        errors.required(expression, "");
      }
      Field<String> name = Field.text(condition.at().field("name"));
      errors.requireAndCheck(name, Grammar.LABEL_KEY);
      if (!name.orElse("").isEmpty() && !names.add(name.orElse(""))) {
        errors.duplicate(name);
      }
    }
  }

  private static void rule(Located rule, FieldErrors errors) {
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
