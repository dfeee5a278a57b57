package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A container that keeps Linux capabilities nobody asked for. */
@LintRule(
    id = "capabilities-not-all-dropped",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    aliases = "capabilities-none-dropped",
    sources = {
      "checkov:CKV_K8S_37",
      "trivy:KSV-0003",
      "trivy:KSV-0004",
      "pss:capabilities_restricted",
      "kubesec:CapDropAll",
      "kubesec:CapDropAny",
      "kics:268ca686-7fb7-4ae9-b129-955a2a89064e"
    })
public final class CapabilitiesNotAllDropped implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.site().saysWindows()) {
      return;
    }
    for (Field<String> dropped : site.security().capabilities().drop()) {
      if (dropped.is("ALL")) {
        return;
      }
    }
    findings
        .report(
            site.security().capabilities().drop(),
            "container %s keeps capabilities that nobody asked for",
            site.name())
        .help("set securityContext.capabilities.drop: [ALL] and add back what it needs")
        .add(
            Fix.Safety.UNSAFE,
            "drop ALL capabilities",
            site.security().capabilities().drop(),
            "ALL");
  }
}
