package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.ContainerSite.Role.EPHEMERAL;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** A container that may change the files of its own image. */
@LintRule(
    id = "writable-root-filesystem",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:no-read-only-root-fs",
      "kube-score:container-security-context-readonlyrootfilesystem",
      "polaris:notReadOnlyRootFilesystem",
      "checkov:CKV_K8S_22",
      "trivy:KSV-0014",
      "kubesec:ReadOnlyRootFilesystem",
      "kubescape:C-0017",
      "kics:a9c2f49d-0671-4fc9-9ece-f4e261e128d0",
      "datree:CONTAINERS_INCORRECT_READONLYROOTFILESYSTEM_VALUE"
    })
public final class WritableRootFilesystem implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Boolean> readOnly = site.security().readOnlyRootFilesystem();
    if (!readOnly.orElse(false) && site.role() != EPHEMERAL && !site.site().isWindows()) {
      findings
          .report(readOnly, "container %s may change the files of its image", site.name())
          .help(
              "set securityContext.readOnlyRootFilesystem: true and mount an emptyDir where it"
                  + " has to write")
          .write(Fix.Safety.UNSAFE, "set readOnlyRootFilesystem: true", readOnly, Value.bool(true));
    }
  }
}
