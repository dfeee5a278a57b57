package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload in the namespace that nobody chose. */
@LintRule(
    id = "default-namespace",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:use-namespace",
      "checkov:CKV_K8S_21",
      "trivy:KSV-0110",
      "kubescape:C-0061",
      "kubescape:C-0212",
      "kics:611ab018-c4aa-4ba2-b0f6-a448337509a6",
      "datree:WORKLOAD_INCORRECT_NAMESPACE_VALUE_DEFAULT"
    })
public final class DefaultNamespace implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> namespace = site.manifest().metadata().namespace();
    if (namespace.orElse("default").equals("default")) {
      findings
          .report(namespace, "the workload goes into the namespace default")
          .help("name a namespace of its own");
    }
  }
}
