package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.AggregationRule;
import dev.plimsoll.model.ClusterRole;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.PolicyRule;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.RoleBinding;
import dev.plimsoll.model.RoleRef;
import dev.plimsoll.model.Subject;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/**
 * What the API server demands of roles and of what binds them, inside a namespace or not: {@code
 * ValidateRole}, {@code ValidateClusterRole}, {@code ValidateRoleBinding}, {@code
 * ValidateClusterRoleBinding}. One class for four kinds that have nearly everything in common.
 */
@ForKinds(
    group = "rbac.authorization.k8s.io",
    kinds = {"Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"})
public final class RbacValidation implements KindValidator {

  private static final String GROUP = "rbac.authorization.k8s.io";
  private static final List<String> GROUPS = List.of(GROUP);
  private static final List<String> NO_GROUP = List.of("\"\", or leave it out");
  private static final List<String> ROLES = List.of("ClusterRole", "Role");
  private static final List<String> CLUSTER_ROLES = List.of("ClusterRole");
  private static final List<String> SUBJECTS = List.of("Group", "ServiceAccount", "User");

  @Override
  public List<String> nameProblems(String name) {
    return Names.pathSegment(name);
  }

  @Override
  public List<String> prefixProblems(String prefix) {
    return Names.pathSegmentPrefix(prefix);
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    switch (manifest.type().kind()) {
      case "Role" -> {
        for (PolicyRule rule : new Role(manifest.root()).rules()) {
          rule(rule, true, errors);
        }
      }
      case "ClusterRole" -> {
        ClusterRole role = new ClusterRole(manifest.root());
        for (PolicyRule rule : role.rules()) {
          rule(rule, false, errors);
        }
        aggregation(role.aggregationRule(), options, errors);
      }
      // a ClusterRoleBinding has the same fields
      case "RoleBinding" -> binding(new RoleBinding(manifest.root()), true, errors);
      case "ClusterRoleBinding" -> binding(new RoleBinding(manifest.root()), false, errors);
      default -> {}
    }
  }

  /** What may be done to what: {@code ValidatePolicyRule}. */
  private static void rule(PolicyRule rule, boolean namespaced, FieldErrors errors) {
    if (rule.verbs().isEmpty()) {
      errors.required(rule.verbs(), "say what may be done, such as get, list, watch");
    }
    if (rule.nonResourceURLs().isEmpty()) {
      if (rule.apiGroups().isEmpty()) {
        errors.required(rule.apiGroups(), "name the API group; the core's is \"\"");
      }
      if (rule.resources().isEmpty()) {
        errors.required(rule.resources(), "name the resources, such as pods");
      }
      return;
    }
    if (namespaced) {
      errors.invalid(
          rule.nonResourceURLs(),
          "must not be set in a namespace, where there are no such addresses",
          "put the rule into a ClusterRole");
    }
    if (!rule.apiGroups().isEmpty()
        || !rule.resources().isEmpty()
        || !rule.resourceNames().isEmpty()) {
      errors.invalid(
          rule.nonResourceURLs(),
          "must not stand in one rule with resources",
          "make two rules of it");
    }
  }

  private static void aggregation(
      AggregationRule aggregation, ValidationOptions options, FieldErrors errors) {
    if (!aggregation.isPresent()) {
      return;
    }
    if (aggregation.clusterRoleSelectors().isEmpty()) {
      errors.required(
          aggregation.clusterRoleSelectors(), "say which ClusterRoles to gather, or remove it");
    }
    for (LabelSelector selector : aggregation.clusterRoleSelectors()) {
      LabelSelectorValidation.validate(selector, errors);
      if (options.consequences() && !LabelSelectorValidation.isUsable(selector)) {
        errors.invalid(selector, "cannot be used", "see the errors inside it");
      }
    }
  }

  private static void binding(RoleBinding binding, boolean namespaced, FieldErrors errors) {
    RoleRef role = binding.roleRef();
    errors.oneOf(role.apiGroup(), GROUPS);
    List<String> kinds = namespaced ? ROLES : CLUSTER_ROLES;
    if (!kinds.contains(role.kind().orElse(""))) {
      errors.notSupported(role.kind(), kinds);
    }
    if (role.name().orElse("").isEmpty()) {
      errors.required(role.name(), "name the role to bind");
    } else {
      errors.check(role.name(), Grammar.PATH_SEGMENT);
    }
    for (Subject subject : binding.subjects()) {
      subject(subject, namespaced, errors);
    }
  }

  /** Who gets the role: {@code ValidateRoleBindingSubject}. */
  private static void subject(Subject subject, boolean namespaced, FieldErrors errors) {
    if (subject.name().orElse("").isEmpty()) {
      errors.required(subject.name(), "say who is to have the role");
    }
    switch (subject.kind().orElse("")) {
      case "ServiceAccount" -> {
        errors.check(subject.name(), Grammar.DNS_SUBDOMAIN);
        if (!subject.apiGroup().orElse("").isEmpty()) {
          errors.notSupported(subject.apiGroup(), NO_GROUP);
        }
        if (!namespaced && subject.namespace().orElse("").isEmpty()) {
          errors.required(subject.namespace(), "name the namespace of the ServiceAccount");
        }
      }
      case "User", "Group" -> errors.oneOf(subject.apiGroup(), GROUPS);
      default -> errors.notSupported(subject.kind(), SUBJECTS);
    }
  }
}
