package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeMount;
import dev.plimsoll.tree.Value;
import java.util.Optional;

/** A container that may write to a folder of its node. */
@LintRule(
    id = "writable-host-path",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:writable-host-mount",
      "kubescape:C-0045",
      "kics:b7652612-de4e-4466-a0bf-1cd81f0c6063",
      "datree:EKS_INVALID_HOSTPATH_MOUNT_READONLY_VALUE"
    })
public final class WritableHostPath implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (VolumeMount mount : site.container().volumeMounts()) {
      if (mount.readOnly().orElse(false)) {
        continue;
      }
      Optional<Volume> volume = site.site().volume(mount.name().orElse(""));
      if (volume.isPresent() && volume.get().hostPath().isPresent()) {
        findings
            .report(
                mount.readOnly(),
                "container %s may write to %s of its node",
                site.name(),
                volume.get().hostPath().path().orElse("a folder"))
            .help("set readOnly: true for the mount, unless it has to write")
            .write(Fix.Safety.UNSAFE, "set readOnly: true", mount.readOnly(), Value.bool(true))
            .related(volume.get().hostPath().path(), "the folder");
      }
    }
  }
}
