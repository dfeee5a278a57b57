package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Namespace;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A namespace that takes privileged Pods. */
@LintRule(
    id = "namespace-enforces-less-than-baseline",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kubescape:C-0193",
      "kubescape:C-0194",
      "kubescape:C-0195",
      "kubescape:C-0196",
      "kubescape:C-0199",
      "kubescape:C-0202",
      "kubescape:C-0203",
      "kubescape:C-0204"
    })
public final class NamespaceEnforcesLessThanBaseline implements KindRule<Namespace> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "Namespace";
  }

  @Override
  public Namespace view(Located root) {
    return new Namespace(root);
  }

  @Override
  public void check(Namespace object, Findings findings) {
    Field<String> enforce = object.metadata().labels().value("pod-security.kubernetes.io/enforce");
    if (!enforce.is("baseline") && !enforce.is("restricted")) {
      findings
          .report(enforce, "the namespace takes privileged Pods")
          .help("label it pod-security.kubernetes.io/enforce: baseline, or restricted");
    }
  }
}
