package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A Pod that may take very long to end. */
@LintRule(
    id = "long-termination-grace",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "terminationGracePeriodSeconds")
public final class LongTerminationGrace implements PodRule {

  private static final long LONGEST = 600;

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Long> seconds = site.spec().terminationGracePeriodSeconds();
    if (seconds.orElse(0L) > LONGEST) {
      findings
          .report(seconds, "drains wait up to %s minutes for the Pod", seconds.orElse(0L) / 60)
          .help("let the Pod end sooner, or exempt it where long runs are meant");
    }
  }
}
