package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Job that may hang for ever. */
@LintRule(
    id = "pod-lifetime-unbounded",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Job", "CronJob"})
public final class PodLifetimeUnbounded implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Long> deadline = site.spec().activeDeadlineSeconds();
    Located job = site.manifest().root().field("spec");
    if (site.workload().kind().equals("CronJob")) {
      job = job.field("jobTemplate").field("spec");
    }
    Field<Long> whole = Field.int64(job.field("activeDeadlineSeconds"));
    if (!deadline.isPresent() && !whole.isPresent()) {
      findings
          .report(whole, "a run that hangs is never ended")
          .help("set activeDeadlineSeconds to more than the longest run takes");
    }
  }
}
