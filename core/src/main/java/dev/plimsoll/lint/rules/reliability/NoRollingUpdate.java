package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A workload that is not replaced Pod by Pod. */
@LintRule(
    id = "no-rolling-update",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet", "DaemonSet"},
    sources = {
      "kube-linter:no-rolling-update-strategy",
      "kube-score:deployment-strategy",
      "kubescape:C-0305"
    })
public final class NoRollingUpdate implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Located spec = site.manifest().root().field("spec");
    boolean deployment = site.workload().kind().equals("Deployment");
    Field<String> type =
        Field.text(spec.field(deployment ? "strategy" : "updateStrategy").field("type"));
    if (type.isPresent() && !type.is("RollingUpdate")) {
      findings
          .report(type, deployment ? "each update stops all Pods first" : "updates wait for a hand")
          .help("use RollingUpdate, unless two versions must not run side by side");
    }
  }
}
