package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Namespace;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A namespace that takes Pods which run as root. */
@LintRule(
    id = "namespace-enforces-less-than-restricted",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0197", "kubescape:C-0198", "kubescape:C-0200", "kubescape:C-0201"})
public final class NamespaceEnforcesLessThanRestricted implements KindRule<Namespace> {

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
    if (!enforce.is("restricted")) {
      findings
          .report(enforce, "the namespace takes Pods that run as root")
          .help("label it pod-security.kubernetes.io/enforce: restricted");
    }
  }
}
