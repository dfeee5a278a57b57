package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Volume;

/** A volume that is a folder of the node. */
@LintRule(
    id = "host-path-volume",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "hostPath",
    sources = {
      "polaris:hostPathSet",
      "trivy:KSV-0023",
      "pss:hostPathVolumes",
      "kubescape:C-0048",
      "kics:aa8f7a35-9923-4cad-bd61-a19b7f6aac91",
      "datree:CONTAINERS_INCORRECT_KEY_HOSTPATH"
    })
public final class HostPathVolume implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      if (volume.hostPath().isPresent()) {
        findings
            .report(
                volume.hostPath(),
                "volume %s is a folder of the node",
                volume.name().orElse("without a name"))
            .help("use a claim for data, an emptyDir for scratch files, a ConfigMap for settings");
      }
    }
  }
}
