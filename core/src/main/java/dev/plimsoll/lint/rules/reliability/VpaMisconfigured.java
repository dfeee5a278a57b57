package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Autoscalers;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.model.MetricSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VerticalPodAutoscaler that contradicts itself or another autoscaler. */
@LintRule(
    id = "vpa-misconfigured",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "VerticalPodAutoscaler",
    aliases = "vpa-check")
public final class VpaMisconfigured implements SetRule {

  private static final String GROUP = "autoscaling.k8s.io";

  @Override
  public void check(Index index, Findings findings) {
    Map<String, Field<String>> targets = new HashMap<>();
    for (Manifest manifest : index.ofKind(GROUP, "VerticalPodAutoscaler")) {
      findings.about(manifest);
      Located spec = manifest.root().field("spec");
      bounds(spec, findings);
      Located reference = spec.field("targetRef");
      String kind = Field.text(reference.field("kind")).orElse("");
      Field<String> name = Field.text(reference.field("name"));
      String target = manifest.id().namespace() + "/" + kind + "/" + name.orElse("");
      Field<String> first = targets.putIfAbsent(target, name);
      if (first != null) {
        findings
            .report(name, "two VerticalPodAutoscalers want to size %s %s", kind, name.orElse(""))
            .help("remove one of them")
            .related(first, "the other one");
      }
      Field<String> mode = Field.text(spec.field("updatePolicy").field("updateMode"));
      Optional<Manifest> workload =
          index.find("apps", kind, manifest.id().namespace(), name.orElse(""));
      if (!mode.is("Off") && workload.isPresent()) {
        Autoscalers.of(index).of(workload.get()).ifPresent(other -> clash(other, name, findings));
      }
    }
  }

  private static void bounds(Located spec, Findings findings) {
    Located policies = spec.field("resourcePolicy").field("containerPolicies");
    for (Field<String> policy : Items.of(policies, Field::text)) {
      for (String resource : List.of("cpu", "memory")) {
        Field<Quantity> least =
            Field.of(policy.at().field("minAllowed").field(resource), Quantity.READER);
        Field<Quantity> most =
            Field.of(policy.at().field("maxAllowed").field(resource), Quantity.READER);
        if (least.isPresent()
            && most.isPresent()
            && least.orElse(Quantity.ZERO).compareTo(most.orElse(Quantity.ZERO)) > 0) {
          findings
              .report(least, "the least %s allowed is more than the most", resource)
              .help("exchange minAllowed and maxAllowed")
              .related(most, "the most");
        }
      }
    }
  }

  /** One adds Pods because they are busy, the other gives them more, and so on in a circle. */
  private static void clash(HorizontalPodAutoscaler other, Field<String> name, Findings findings) {
    for (MetricSpec metric : other.spec().metrics()) {
      String resource = metric.resource().name().orElse("");
      if (resource.equals("cpu") || resource.equals("memory")) {
        findings
            .report(
                name, "a HorizontalPodAutoscaler scales %s by %s, too", name.orElse(""), resource)
            .help("let one of them look at another metric, or set updateMode: Off")
            .related(metric.resource().name(), "the other autoscaler");
        return;
      }
    }
  }
}
