package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.tree.Located;
import java.util.List;

/** PodDisruptionBudgets and NetworkPolicies select the Pods that they are about. */
final class PolicyEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    Located spec = from.root().field("spec");
    if (from.is("policy", "PodDisruptionBudget")) {
      checkSelector(spec.field("selector"), index, findings);
    } else if (from.is("networking.k8s.io", "NetworkPolicy")) {
      checkSelector(spec.field("podSelector"), index, findings);
    }
  }

  /** An empty selector means every Pod of the namespace, be there any or none. */
  private static void checkSelector(Located at, Index index, ReferenceFindings findings) {
    List<Requirement> requirements = Selectors.requirements(new LabelSelector(at));
    if (!requirements.isEmpty()
        && index.pods(findings.namespace()).meeting(requirements).isEmpty()) {
      findings.selectsNothing(at, requirements);
    }
  }
}
