package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.HostAlias;
import dev.plimsoll.tree.Items;

/** A Pod with names for addresses of its own. */
@LintRule(
    id = "host-aliases-used",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "hostAliases",
    sources = {"trivy:KSV-0007", "kubesec:HostAliases"})
public final class HostAliasesUsed implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Items<HostAlias> aliases = site.spec().hostAliases();
    if (!aliases.isEmpty()) {
      findings
          .report(aliases, "names are given to addresses by hand")
          .help("use a Service without a selector, or the cluster's DNS");
    }
  }
}
