package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.SequenceNode;

/** A Rollout that names an analysis which is not there. */
@LintRule(
    id = "argo-rollout-analysis-missing",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "Rollout")
public final class ArgoRolloutAnalysisMissing implements SetRule {

  private static final String GROUP = "argoproj.io";

  @Override
  public void check(Index index, Findings findings) {
    if (index.ofKind(GROUP, "AnalysisTemplate").isEmpty()) {
      return;
    }
    for (Manifest manifest : index.ofKind(GROUP, "Rollout")) {
      findings.about(manifest);
      search(manifest.root().field("spec").field("strategy"), manifest, index, findings);
    }
  }

  /**
   * Looks for {@code templateName} wherever it stands: in steps, in the background, before and
   * after.
   */
  private static void search(Located at, Manifest rollout, Index index, Findings findings) {
    if (at.node().orElse(null) instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        search(at.item(i), rollout, index, findings);
      }
    } else if (at.node().orElse(null) instanceof MappingNode mapping) {
      Field<String> name = Field.text(at.field("templateName"));
      boolean ofCluster = Field.bool(at.field("clusterScope")).orElse(false);
      String namespace = rollout.id().namespace();
      if (name.isPresent()
          && !ofCluster
          && index.find(GROUP, "AnalysisTemplate", namespace, name.orElse("")).isEmpty()) {
        findings
            .report(name, "there is no AnalysisTemplate %s in the set", name.orElse(""))
            .help("correct the name, or add the template");
      }
      for (Entry entry : mapping.effective()) {
        search(at.field(entry), rollout, index, findings);
      }
    }
  }
}
