package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload that does not say whose it is. */
@LintRule(
    id = "required-label-owner",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:required-label-owner",
      "kubescape:C-0076",
      "datree:WORKLOAD_MISSING_LABEL_OWNER_VALUE"
    })
public final class RequiredLabelOwner implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> owner = site.manifest().metadata().labels().value("owner");
    if (owner.orElse("").isEmpty()) {
      findings.report(owner, "nobody knows whose workload this is").help("add the label owner");
    }
  }
}
