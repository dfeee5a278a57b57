package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload among those of the cluster itself. */
@LintRule(
    id = "system-namespace",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"trivy:KSV-0037", "kics:611ab018-c4aa-4ba2-b0f6-a448337509a6"})
public final class SystemNamespace implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> namespace = site.manifest().metadata().namespace();
    String name = namespace.orElse("");
    if (name.equals("kube-system")
        || name.equals("kube-public")
        || name.equals("kube-node-lease")) {
      findings
          .report(namespace, "%s is for the cluster itself", name)
          .help("name a namespace of its own");
    }
  }
}
