package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.tree.Located;
import java.util.List;

/** A PodDisruptionBudget selects the Pods that it protects. */
final class BudgetEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.is("policy", "PodDisruptionBudget")) {
      checkSelector(from.root().field("spec").field("selector"), index, findings);
    }
  }

  /** An empty selector means every Pod of the namespace, be there any or none. */
  static void checkSelector(Located at, Index index, ReferenceFindings findings) {
    List<Requirement> requirements = Selectors.requirements(new LabelSelector(at));
    if (!requirements.isEmpty()
        && index.pods(findings.namespace()).meeting(requirements).isEmpty()) {
      findings.selectsNothing(at, requirements);
    }
  }
}
