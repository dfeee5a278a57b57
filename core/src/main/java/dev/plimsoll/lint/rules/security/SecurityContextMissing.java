package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;

/** A container about whose rights nobody said a word. */
@LintRule(
    id = "security-context-missing",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_29",
      "checkov:CKV_K8S_30",
      "trivy:KSV-0118",
      "kubescape:C-0211",
      "kics:a97a340a-0063-418e-b3a1-3028941d0995",
      "datree:CIS_MISSING_KEY_SECURITYCONTEXT"
    })
public final class SecurityContextMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (!site.security().isPresent() && !site.site().security().isPresent()) {
      findings
          .report(site.security(), "nobody said what rights container %s has", site.name())
          .help("add a securityContext to the Pod or the container");
    }
  }
}
