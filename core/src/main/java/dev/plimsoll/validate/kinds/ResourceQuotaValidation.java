package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceQuota;
import dev.plimsoll.model.ResourceQuotaSpec;
import dev.plimsoll.model.ScopedResourceSelectorRequirement;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ResourceValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the API server demands of a ResourceQuota: {@code ValidateResourceQuota}. */
@ForKinds(kinds = "ResourceQuota")
public final class ResourceQuotaValidation implements KindValidator {

  private static final List<String> SCOPES =
      List.of(
          "BestEffort",
          "CrossNamespacePodAffinity",
          "NotBestEffort",
          "NotTerminating",
          "PriorityClass",
          "Terminating",
          "VolumeAttributesClass");

  /** What a quota may count that is no object of its own. */
  private static final List<String> COMPUTE =
      List.of(
          "cpu",
          "memory",
          "ephemeral-storage",
          "requests.cpu",
          "requests.memory",
          "requests.storage",
          "requests.ephemeral-storage",
          "limits.cpu",
          "limits.memory",
          "limits.ephemeral-storage");

  /** What has requests and limits, which the server compares. */
  private static final List<String> COMPARED =
      List.of("cpu", "memory", "storage", "ephemeral-storage");

  /** What of it scopes of Pods go with. */
  private static final List<String> OF_PODS =
      List.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

  /** Objects that a quota may count without the prefix {@code count/}. */
  private static final List<String> OBJECTS =
      List.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "persistentvolumeclaims",
          "configmaps",
          "services.nodeports",
          "services.loadbalancers");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ResourceQuotaSpec spec = new ResourceQuota(manifest.root()).spec();
    for (Entries.Entry<Field<Quantity>> entry : spec.hard()) {
      name(entry.key(), Site.key(entry.value().at()), errors);
      ResourceValidation.amount(entry.key(), entry.value(), entry.value().at().path(), errors);
    }
    for (String name : COMPARED) {
      requested(spec.hard(), name, errors);
    }
    scopes(spec.scopes(), spec.hard(), errors);
    if (spec.scopeSelector().isPresent()) {
      selector(spec, errors);
    }
  }

  /** The server leaves out which of the expressions it means: {@code validateScopeSelector}. */
  private static void selector(ResourceQuotaSpec spec, FieldErrors errors) {
    Located all = spec.scopeSelector().matchExpressions().at();
    Map<String, Field<String>> seen = new HashMap<>();
    for (ScopedResourceSelectorRequirement each : spec.scopeSelector().matchExpressions()) {
      String scope = each.scopeName().orElse("");
      if (!SCOPES.contains(scope)) {
        errors.invalid(
            Site.of(each.scopeName().at(), all.field("scopeName")), "is no scope of a quota");
      }
      for (Entries.Entry<Field<Quantity>> entry : spec.hard()) {
        if (!canCount(scope, entry.key())) {
          errors.invalid(
              Site.of(each.at(), all), "cannot be combined with " + entry.key() + " under hard");
        }
      }
      String operator = each.operator().orElse("");
      Site at = Site.of(each.operator().at(), all.field("operator"));
      boolean exists =
          SCOPES.contains(scope)
              && !scope.equals("PriorityClass")
              && !scope.equals("VolumeAttributesClass");
      if (exists && !operator.equals("Exists")) {
        errors.invalid(at, "must be Exists for the scope " + scope);
      }
      operator(each, operator, at, all, errors);
      seen.put(scope, each.scopeName());
    }
    exclude("BestEffort", "NotBestEffort", seen, all, errors);
    exclude("Terminating", "NotTerminating", seen, all, errors);
  }

  private static void operator(
      ScopedResourceSelectorRequirement each,
      String operator,
      Site at,
      Located all,
      FieldErrors errors) {
    Site values = Site.of(each.values().at(), all.field("values"));
    switch (operator) {
      case "In", "NotIn" -> {
        if (each.values().isEmpty()) {
          errors.required(values, "name at least one value");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!each.values().isEmpty()) {
          errors.invalid(values, "must not be given with the operator " + operator);
        }
      }
      default -> errors.invalid(at, "must be In, NotIn, Exists or DoesNotExist");
    }
  }

  /** A quota whose requests exceed its limits lets the requests never be used up. */
  private static void requested(Entries<Field<Quantity>> hard, String name, FieldErrors errors) {
    boolean bare = name.equals("cpu") || name.equals("memory");
    String requests = bare && !hard.has("requests." + name) ? name : "requests." + name;
    String limits = "limits." + name;
    if (hard.has(requests)
        && hard.has(limits)
        && hard.value(requests).orDefault().compareTo(hard.value(limits).orDefault()) > 0) {
      errors.warning(
          hard.value(requests), "is more than " + limits, "lower it, or raise " + limits);
    }
  }

  private static void name(String name, Site key, FieldErrors errors) {
    if (!Grammar.LABEL_KEY.problems(name).isEmpty()) {
      errors.check(key, Grammar.LABEL_KEY, name);
    } else if (name.indexOf('/') < 0 && !isKnown(name)) {
      errors.invalid(
          key,
          "must be a resource that a quota can count",
          "write one such as requests.cpu, pods or count/deployments.apps");
    }
  }

  private static boolean isKnown(String name) {
    return COMPUTE.contains(name)
        || OBJECTS.contains(name)
        || name.startsWith("hugepages-")
        || name.startsWith("requests.hugepages-");
  }

  /** Scopes, all of them reported at the list: {@code validateResourceQuotaScopes}. */
  private static void scopes(
      Items<Field<String>> scopes, Entries<Field<Quantity>> hard, FieldErrors errors) {
    Map<String, Field<String>> seen = new HashMap<>();
    for (Field<String> scope : scopes) {
      String word = scope.orElse("");
      Site at = Site.of(scope.at(), scopes.at());
      if (!SCOPES.contains(word)) {
        errors.invalid(at, "is no scope of a quota", "write one of " + String.join(", ", SCOPES));
      }
      for (Entries.Entry<Field<Quantity>> entry : hard) {
        if (!canCount(word, entry.key())) {
          errors.invalid(
              at,
              "cannot be combined with " + entry.key() + " under hard",
              "count " + entry.key() + " in a quota without this scope");
        }
      }
      seen.put(word, scope);
    }
    exclude("BestEffort", "NotBestEffort", seen, scopes.at(), errors);
    exclude("Terminating", "NotTerminating", seen, scopes.at(), errors);
  }

  /**
   * Whether a scope can narrow down what is counted: {@code IsResourceQuotaScopeValidForResource}.
   */
  private static boolean canCount(String scope, String resource) {
    if (!isKnown(resource)) {
      return true; // objects of any other kind, which the server does not look at
    }
    return switch (scope) {
      case "BestEffort" -> resource.equals("pods");
      case "CrossNamespacePodAffinity",
          "NotBestEffort",
          "NotTerminating",
          "PriorityClass",
          "Terminating" ->
          resource.equals("pods") || OF_PODS.contains(resource);
      case "VolumeAttributesClass" ->
          resource.equals("persistentvolumeclaims") || resource.equals("requests.storage");
      default -> true;
    };
  }

  private static void exclude(
      String one,
      String other,
      Map<String, Field<String>> seen,
      Located reported,
      FieldErrors errors) {
    Field<String> first = seen.get(one);
    if (first != null && seen.containsKey(other)) {
      errors.invalid(
          Site.of(first.at(), reported),
          "must not stand beside " + other + ": nothing is both",
          "make two quotas of it");
    }
  }
}
