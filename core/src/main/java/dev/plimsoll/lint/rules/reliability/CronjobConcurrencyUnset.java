package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.CronJob;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;

/** A CronJob whose runs may pile up. */
@LintRule(
    id = "cronjob-concurrency-unset",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    sources = "datree:CRONJOB_MISSING_CONCURRENCYPOLICY_KEY")
public final class CronjobConcurrencyUnset implements KindRule<CronJob> {

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
    Field<String> policy = object.spec().concurrencyPolicy();
    if (!policy.isPresent()) {
      findings
          .report(policy, "a run that takes too long is joined by the next one")
          .help("set concurrencyPolicy: Forbid to skip, Replace to start over, or Allow if meant")
          .write(Fix.Safety.UNSAFE, "set concurrencyPolicy: Forbid", policy, Value.text("Forbid"));
    }
  }
}
