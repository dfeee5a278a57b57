package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.CronJob;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A CronJob that does not run. */
@LintRule(
    id = "cronjob-suspended",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class CronjobSuspended implements KindRule<CronJob> {

  @Override
  public String group() {
    return "batch";
  }

  @Override
  public String kind() {
    return "CronJob";
  }

  @Override
  public CronJob view(Located root) {
    return new CronJob(root);
  }

  @Override
  public void check(CronJob object, Findings findings) {
    Field<Boolean> suspend = object.spec().suspend();
    if (suspend.orElse(false)) {
      findings.report(suspend, "the CronJob never runs").help("remove suspend, or the CronJob");
    }
  }
}
