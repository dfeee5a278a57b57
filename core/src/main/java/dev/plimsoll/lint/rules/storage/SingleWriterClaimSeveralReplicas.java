package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.lint.SingleWriter;
import dev.plimsoll.model.Volume;
import dev.plimsoll.tree.Field;

/** Replicas that all want one volume that only one node may have. */
@LintRule(
    id = "single-writer-claim-several-replicas",
    severity = WARNING,
    category = STORAGE,
    since = "0.1",
    stability = STABLE,
    keys = "persistentVolumeClaim",
    kinds = {"Deployment", "ReplicaSet", "ReplicationController", "StatefulSet"})
public final class SingleWriterClaimSeveralReplicas implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (site.workload().replicas().orDefault() < 2) {
      return;
    }
    for (Volume volume : site.spec().volumes()) {
      Field<String> claim = volume.persistentVolumeClaim().claimName();
      if (claim.isPresent() && SingleWriter.is(claim.orElse(""), site)) {
        findings
            .report(
                claim, "%s Pods want a volume for one node", site.workload().replicas().orDefault())
            .help("use a StatefulSet with volumeClaimTemplates, or a claim with ReadWriteMany")
            .related(site.workload().replicas(), "the number of Pods");
      }
    }
  }
}
