package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.lint.SingleWriter;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.DeploymentSpec;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.Volume;
import dev.plimsoll.tree.Field;

/** A rolling update of Pods that want one volume for themselves. */
@LintRule(
    id = "single-writer-claim-rolling-update",
    severity = WARNING,
    category = STORAGE,
    since = "0.1",
    stability = STABLE,
    keys = "persistentVolumeClaim",
    kinds = "Deployment")
public final class SingleWriterClaimRollingUpdate implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    DeploymentSpec spec = new Deployment(site.manifest().root()).spec();
    if (!spec.strategy().type().orElse("RollingUpdate").equals("RollingUpdate")) {
      return;
    }
    for (Volume volume : site.spec().volumes()) {
      Field<String> claim = volume.persistentVolumeClaim().claimName();
      if (claim.isPresent() && startsFirst(spec) && SingleWriter.is(claim.orElse(""), site)) {
        findings
            .report(claim, "a new Pod waits for the volume that the old one holds")
            .help("set strategy.type: Recreate, or use a StatefulSet")
            .related(spec.strategy().type(), "the strategy");
      }
    }
  }

  /** Whether a new Pod starts before an old one ends: maxSurge is a quarter unless said. */
  private static boolean startsFirst(DeploymentSpec spec) {
    Field<IntOrString> surge = spec.strategy().rollingUpdate().maxSurge();
    return !surge.isPresent()
        || surge.orDefault().percentage().orElse(surge.orDefault().intValue()) > 0;
  }
}
