package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Namespace;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A namespace that takes any Pod. */
@LintRule(
    id = "namespace-pod-security-labels-missing",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0192")
public final class NamespacePodSecurityLabelsMissing implements KindRule<Namespace> {

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
    Entries<Field<String>> labels = object.metadata().labels();
    Field<String> enforce = labels.value("pod-security.kubernetes.io/enforce");
    if (!enforce.isPresent()) {
      findings
          .report(enforce, "the namespace takes Pods with any rights")
          .help("label it pod-security.kubernetes.io/enforce: baseline, or restricted");
    }
  }
}
