package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Volume;
import dev.plimsoll.yaml.MappingNode;

/** A volume of a type that the profile Restricted bars. */
@LintRule(
    id = "non-core-volume-type",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "volumes",
    sources = {"trivy:KSV-0028", "pss:restrictedVolumes"})
public final class NonCoreVolumeType implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      boolean allowed =
          volume.configMap().isPresent()
              || volume.csi().isPresent()
              || volume.downwardAPI().isPresent()
              || volume.emptyDir().isPresent()
              || volume.ephemeral().isPresent()
              || volume.image().isPresent()
              || volume.persistentVolumeClaim().isPresent()
              || volume.projected().isPresent()
              || volume.secret().isPresent();
      if (!allowed && hasSource(volume)) {
        findings
            .report(volume, "volume %s is of a type for administrators", volume.name().orElse(""))
            .help("let a PersistentVolume hold the details, and a claim ask for it");
      }
    }
  }

  /** A volume with a name alone becomes an emptyDir. */
  private static boolean hasSource(Volume volume) {
    return volume.at().node().orElse(null) instanceof MappingNode mapping
        && mapping.effective().size() > 1;
  }
}
