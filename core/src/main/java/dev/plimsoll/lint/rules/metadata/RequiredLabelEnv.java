package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload that does not say for which stage it is. */
@LintRule(
    id = "required-label-env",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0076", "datree:DEPLOYMENT_MISSING_LABEL_ENV_VALUE"})
public final class RequiredLabelEnv implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> stage = site.manifest().metadata().labels().value("env");
    if (stage.orElse("").isEmpty()) {
      findings.report(stage, "nobody knows for which stage this is").help("add the label env");
    }
  }
}
