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

/** The server part of Helm 2 is deployed. */
@LintRule(
    id = "tiller-deployed",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    aliases = "tiller-reachable",
    sources = {
      "checkov:CKV_K8S_34",
      "checkov:CKV_K8S_45",
      "trivy:KSV-0102",
      "kics:6d173be7-545a-46c6-a81d-2ae52ed1605d",
      "kics:e17fa86a-6222-4584-a914-56e8f6c87e06"
    })
public final class TillerDeployed implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    boolean tiller = image.isPresent() && image.get().repository().endsWith("/tiller");
    if (tiller) {
      findings
          .report(site.container().image(), "Helm 2 and its Tiller ended in 2020")
          .help("move the releases to Helm 3 or newer, which has no server, and delete it");
    }
  }
}
