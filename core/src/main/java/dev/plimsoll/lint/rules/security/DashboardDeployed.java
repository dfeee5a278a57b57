package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import java.util.Optional;

/** The Kubernetes Dashboard is deployed. */
@LintRule(
    id = "dashboard-deployed",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_33",
      "kubescape:C-0014",
      "kics:d2ad057f-0928-41ef-a83c-f59203bb855b"
    })
public final class DashboardDeployed implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    if (image.isPresent() && isDashboard(image.get().repository())) {
      findings
          .report(site.container().image(), "the Kubernetes Dashboard is archived and unpatched")
          .help("use a client such as Headlamp that acts with its user's own rights");
    }
  }

  private static boolean isDashboard(String repository) {
    return repository.contains("kubernetesui/dashboard")
        || repository.contains("kubernetes-dashboard");
  }
}
