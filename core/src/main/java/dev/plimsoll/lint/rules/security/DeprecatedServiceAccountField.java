package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Finding;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Field;

/** The old name of the field for the account. */
@LintRule(
    id = "deprecated-service-account-field",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "serviceAccount",
    sources = {"kube-linter:deprecated-service-account-field", "kubescape:C-0294"})
public final class DeprecatedServiceAccountField implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> old = site.spec().serviceAccount();
    if (old.isPresent() && !site.spec().serviceAccountName().isPresent()) {
      Finding finding =
          findings
              .report(old, "serviceAccount is the old name of serviceAccountName")
              .help("write serviceAccountName");
      Edits.rename(old.at(), "serviceAccountName")
          .ifPresent(
              edit ->
                  finding.fix(
                      Fix.Safety.SAFE, "rename serviceAccount to serviceAccountName", edit));
    }
  }
}
