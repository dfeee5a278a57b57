package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload that does not say whom to write to. */
@LintRule(
    id = "required-annotation-email",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-linter:required-annotation-email")
public final class RequiredAnnotationEmail implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> email = site.manifest().metadata().annotations().value("email");
    String address = email.orElse("");
    int at = address.indexOf('@');
    if (at <= 0 || at == address.length() - 1) {
      findings
          .report(email, "nobody knows whom to write to")
          .help("add the annotation email with an address");
    }
  }
}
