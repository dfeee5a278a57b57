package dev.plimsoll.validate;

import dev.plimsoll.model.NodeSelector;
import dev.plimsoll.model.NodeSelectorRequirement;
import dev.plimsoll.model.NodeSelectorTerm;
import dev.plimsoll.model.PodAffinityTerm;
import dev.plimsoll.model.PodSchedulingGate;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.PreferredSchedulingTerm;
import dev.plimsoll.model.Toleration;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.model.WeightedPodAffinityTerm;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What steers a Pod to its node: tolerations, affinities, spreading, gates. */
public final class SchedulingValidation {

  private static final List<String> TOLERATION_OPERATORS = List.of("Equal", "Exists");
  private static final List<String> EFFECTS =
      List.of("NoExecute", "NoSchedule", "PreferNoSchedule");
  private static final List<String> UNSATISFIABLE = List.of("DoNotSchedule", "ScheduleAnyway");
  private static final List<String> INCLUSION = List.of("Honor", "Ignore");

  private SchedulingValidation() {}

  static void validate(PodSpec spec, ValidationOptions options, FieldErrors errors) {
    for (Toleration toleration : spec.tolerations()) {
      toleration(toleration, errors);
    }
    nodeAffinity(spec, errors);
    podAffinity(spec, options, errors);
    for (TopologySpreadConstraint constraint : spec.topologySpreadConstraints()) {
      spread(constraint, errors);
    }
    repeated(spec.topologySpreadConstraints(), errors);
    Set<String> gates = new HashSet<>();
    for (PodSchedulingGate gate : spec.schedulingGates()) {
      if (!gates.add(gate.name().orElse(""))) {
        errors.duplicate(Site.of(gate.name().at(), gate.at()));
      }
      errors.check(Site.of(gate.name().at(), gate.at()), Grammar.LABEL_KEY, gate.name().orElse(""));
    }
  }

  /** A toleration: {@code ValidateTolerations}. */
  public static void toleration(Toleration toleration, FieldErrors errors) {
    String key = toleration.key().orElse("");
    String operator = toleration.operator().orElse("");
    if (!key.isEmpty()) {
      errors.check(toleration.key(), Grammar.LABEL_KEY, key);
    } else if (!operator.equals("Exists")) {
      errors.invalid(toleration.operator(), "must be Exists where no key is given");
    }
    if (toleration.tolerationSeconds().isPresent() && !toleration.effect().is("NoExecute")) {
      errors.invalid(toleration.effect(), "must be NoExecute where tolerationSeconds is set");
    }
    String value = toleration.value().orElse("");
    switch (operator) {
      case "", "Equal" ->
          errors.check(
              Site.of(toleration.value().at(), toleration.operator().at()),
              Grammar.LABEL_VALUE,
              value);
      case "Exists" -> {
        if (!value.isEmpty()) {
          errors.invalid(toleration.operator(), "must be Equal where a value is given");
        }
      }
      default -> errors.notSupported(toleration.operator(), TOLERATION_OPERATORS);
    }
    errors.oneOf(toleration.effect(), EFFECTS);
  }

  private static void nodeAffinity(PodSpec spec, FieldErrors errors) {
    var affinity = spec.affinity().nodeAffinity();
    var required = affinity.requiredDuringSchedulingIgnoredDuringExecution();
    if (required.isPresent()) {
      nodeSelector(required, errors);
    }
    for (PreferredSchedulingTerm preferred :
        affinity.preferredDuringSchedulingIgnoredDuringExecution()) {
      weight(preferred.weight(), errors);
      term(preferred.preference(), false, errors);
    }
  }

  /** A node selector that is written: {@code ValidateNodeSelector}. */
  public static void nodeSelector(NodeSelector selector, FieldErrors errors) {
    if (selector.nodeSelectorTerms().isEmpty()) {
      errors.required(selector.nodeSelectorTerms(), "name at least one term");
    }
    for (NodeSelectorTerm term : selector.nodeSelectorTerms()) {
      term(term, errors);
    }
  }

  private static void weight(Field<Integer> weight, FieldErrors errors) {
    if (weight.orElse(0) < 1 || weight.orElse(0) > 100) {
      errors.invalid(weight, "must be 1 to 100");
    }
  }

  /** A term of a node selector: {@code ValidateNodeSelectorTerm}. */
  public static void term(NodeSelectorTerm term, FieldErrors errors) {
    term(term, true, errors);
  }

  /** What is only preferred may ask for values that no label can have. */
  private static void term(NodeSelectorTerm term, boolean required, FieldErrors errors) {
    for (NodeSelectorRequirement expression : term.matchExpressions()) {
      requirement(expression, required, errors);
    }
    for (NodeSelectorRequirement field : term.matchFields()) {
      fieldRequirement(field, errors);
    }
  }

  private static void requirement(
      NodeSelectorRequirement expression, boolean required, FieldErrors errors) {
    String operator = expression.operator().orElse("");
    int values = expression.values().size();
    switch (operator) {
      case "In", "NotIn" -> {
        if (values == 0) {
          errors.required(expression.values(), "name at least one value");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (values > 0) {
          errors.forbidden(expression.values(), "with the operator " + operator);
        }
      }
      case "Gt", "Lt" -> {
        if (values != 1) {
          errors.required(expression.values(), "write exactly one number");
        }
      }
      default ->
          errors.invalid(
              expression.operator(), "must be one of In, NotIn, Exists, DoesNotExist, Gt, Lt");
    }
    errors.check(expression.key(), Grammar.LABEL_KEY, expression.key().orElse(""));
    if (required) {
      for (Field<String> value : expression.values()) {
        errors.check(value, Grammar.LABEL_VALUE, value.orElse(""));
      }
    }
  }

  private static void fieldRequirement(NodeSelectorRequirement field, FieldErrors errors) {
    String operator = field.operator().orElse("");
    if (!operator.equals("In") && !operator.equals("NotIn")) {
      errors.invalid(field.operator(), "must be In or NotIn");
    } else if (field.values().size() != 1) {
      errors.required(field.values(), "write exactly one value");
    }
    if (!field.key().is("metadata.name")) {
      errors.invalid(field.key(), "must be metadata.name");
      return;
    }
    for (Field<String> value : field.values()) {
      errors.check(value, Grammar.DNS_SUBDOMAIN, value.orElse(""));
    }
  }

  private static void podAffinity(PodSpec spec, ValidationOptions options, FieldErrors errors) {
    var near = spec.affinity().podAffinity();
    for (PodAffinityTerm term : near.requiredDuringSchedulingIgnoredDuringExecution()) {
      podTerm(term, options, errors);
    }
    for (WeightedPodAffinityTerm term : near.preferredDuringSchedulingIgnoredDuringExecution()) {
      weight(term.weight(), errors);
      podTerm(term.podAffinityTerm(), options, errors);
    }
    var apart = spec.affinity().podAntiAffinity();
    for (PodAffinityTerm term : apart.requiredDuringSchedulingIgnoredDuringExecution()) {
      podTerm(term, options, errors);
    }
    for (WeightedPodAffinityTerm term : apart.preferredDuringSchedulingIgnoredDuringExecution()) {
      weight(term.weight(), errors);
      podTerm(term.podAffinityTerm(), options, errors);
    }
  }

  private static void podTerm(PodAffinityTerm term, ValidationOptions options, FieldErrors errors) {
    LabelSelectorValidation.validate(term.labelSelector(), errors);
    LabelSelectorValidation.validate(term.namespaceSelector(), errors);
    for (Field<String> namespace : term.namespaces()) {
      // the server leaves out the s and the index
      errors.check(
          Site.of(namespace.at(), term.at().field("namespace")),
          Grammar.DNS_LABEL,
          namespace.orElse(""));
    }
    String key = term.topologyKey().orElse("");
    if (key.isEmpty()) {
      errors.required(term.topologyKey(), "name the label that makes a place");
      if (options.consequences()) {
        errors.invalid(term.topologyKey(), "must not be empty");
      }
    }
    errors.check(term.topologyKey(), Grammar.LABEL_KEY);
    boolean selects = term.labelSelector().isPresent();
    labelKeys(term.matchLabelKeys(), selects, errors);
    labelKeys(term.mismatchLabelKeys(), selects, errors);
  }

  /** Keys of labels that are taken over from the Pod: {@code validateLabelKeys}. */
  private static void labelKeys(Items<Field<String>> keys, boolean selects, FieldErrors errors) {
    if (!keys.isEmpty() && !selects) {
      errors.forbidden(keys, "without a labelSelector");
      return;
    }
    for (Field<String> key : keys) {
      errors.check(key, Grammar.LABEL_KEY, key.orElse(""));
    }
  }

  /** No two constraints may say the same: {@code ValidateSpreadConstraintNotRepeat}. */
  private static void repeated(Items<TopologySpreadConstraint> constraints, FieldErrors errors) {
    for (int i = 0; i < constraints.size(); i++) {
      TopologySpreadConstraint one = constraints.item(i);
      for (int j = i + 1; j < constraints.size(); j++) {
        TopologySpreadConstraint other = constraints.item(j);
        if (other.topologyKey().is(one.topologyKey().orElse(""))
            && other.whenUnsatisfiable().is(one.whenUnsatisfiable().orElse(""))) {
          errors.duplicate(
              Site.of(
                  one.topologyKey().at(),
                  one.at().path().field("{topologyKey, whenUnsatisfiable}")),
              other.topologyKey());
          break;
        }
      }
    }
  }

  private static void spread(TopologySpreadConstraint constraint, FieldErrors errors) {
    if (constraint.maxSkew().orElse(0) <= 0) {
      errors.invalid(constraint.maxSkew(), "must be more than 0");
    }
    errors.requireText(constraint.topologyKey());
    String unsatisfiable = constraint.whenUnsatisfiable().orElse("");
    if (!UNSATISFIABLE.contains(unsatisfiable)) {
      errors.notSupported(constraint.whenUnsatisfiable(), UNSATISFIABLE);
    }
    if (constraint.minDomains().isPresent()) {
      if (constraint.minDomains().orElse(0) <= 0) {
        errors.invalid(constraint.minDomains(), "must be more than 0");
      }
      if (!unsatisfiable.equals("DoNotSchedule")) {
        errors.invalid(
            constraint.minDomains(), "must not be set unless whenUnsatisfiable is DoNotSchedule");
      }
    }
    errors.oneOfIfWritten(constraint.nodeAffinityPolicy(), INCLUSION);
    errors.oneOfIfWritten(constraint.nodeTaintsPolicy(), INCLUSION);
    if (!constraint.matchLabelKeys().isEmpty() && !constraint.labelSelector().isPresent()) {
      errors.forbidden(constraint.matchLabelKeys(), "without a labelSelector");
    } else {
      for (Field<String> key : constraint.matchLabelKeys()) {
        errors.check(key, Grammar.LABEL_KEY, key.orElse(""));
      }
    }
    LabelSelectorValidation.validate(constraint.labelSelector(), errors);
  }
}
