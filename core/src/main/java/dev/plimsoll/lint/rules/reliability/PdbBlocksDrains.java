package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Autoscalers;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.model.PodDisruptionBudgetSpec;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Selectors;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A PodDisruptionBudget that lets no Pod go, so that no node can be drained. */
@LintRule(
    id = "pdb-blocks-drains",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "PodDisruptionBudget",
    aliases = {
      "pdb-max-unavailable-zero",
      "pdb-min-available-all",
      "pdb-min-available-above-hpa-min"
    },
    sources = {
      "kube-linter:pdb-max-unavailable",
      "kube-linter:pdb-min-available",
      "polaris:pdbDisruptionsIsZero",
      "polaris:pdbMinAvailableGreaterThanHPAMinReplicas"
    })
public final class PdbBlocksDrains implements SetRule {

  private static final List<String> SCALED =
      List.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController");

  private static boolean isNumber(IntOrString amount) {
    return amount.percentage().isPresent() || amount instanceof IntOrString.Whole;
  }

  /** Percentages are rounded up, as {@code GetScaledValueFromIntOrPercent} does for budgets. */
  private static int demanded(IntOrString least, int pods) {
    return least.percentage().isPresent()
        ? (int) ((least.percentage().orElse(0) * (long) pods + 99) / 100)
        : least.intValue();
  }

  private static void report(Field<IntOrString> amount, String what, Findings findings) {
    findings
        .report(amount, "%s, so that no node with one can be drained", what)
        .help("set maxUnavailable: 1 in its place; it fits any number of replicas");
  }

  @Override
  public void check(Index index, Findings findings) {
    Autoscalers autoscalers = Autoscalers.of(index);
    for (Manifest manifest : index.ofKind("policy", "PodDisruptionBudget")) {
      findings.about(manifest);
      PodDisruptionBudgetSpec spec = new PodDisruptionBudget(manifest.root()).spec();
      if (spec.maxUnavailable().isPresent()) {
        IntOrString most = spec.maxUnavailable().orDefault();
        if (most.percentage().orElse(most.intValue()) == 0 && isNumber(most)) {
          report(spec.maxUnavailable(), "no Pod may ever be away", findings);
        }
      } else if (spec.minAvailable().isPresent() && spec.selector().isPresent()) {
        int pods = 0;
        boolean known = true;
        for (Manifest workload :
            Selectors.select(spec.selector(), index, manifest.id().namespace())) {
          known &= SCALED.contains(workload.id().kind());
          pods += autoscalers.fewest(workload);
        }
        IntOrString least = spec.minAvailable().orDefault();
        if (least.percentage().orElse(0) >= 100) {
          report(spec.minAvailable(), "no Pod may ever be away", findings);
        } else if (known && pods > 0 && demanded(least, pods) >= pods) {
          report(
              spec.minAvailable(),
              pods == 1 ? "the one Pod may never be away" : "of " + pods + " Pods none may be away",
              findings);
        }
      }
    }
  }
}
