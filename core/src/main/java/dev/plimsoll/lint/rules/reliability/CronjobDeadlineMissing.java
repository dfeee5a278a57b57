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

/** A CronJob that stops for good after it was held up for long. */
@LintRule(
    id = "cronjob-deadline-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:cronjob-has-deadline",
      "kics:192fe40b-b1c3-448a-aba2-6cc19a300fe3",
      "datree:CRONJOB_MISSING_STARTINGDEADLINESECOND_KEY"
    })
public final class CronjobDeadlineMissing implements KindRule<CronJob> {

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
    Field<Long> deadline = object.spec().startingDeadlineSeconds();
    if (!deadline.isPresent()) {
      findings
          .report(deadline, "after 100 missed starts the CronJob never starts again")
          .help("set startingDeadlineSeconds to how late a run is still worth it");
    }
  }
}
