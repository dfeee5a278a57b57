package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Job;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Job that stays for ever after it has finished. */
@LintRule(
    id = "job-ttl-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-linter:job-ttl-seconds-after-finished")
public final class JobTtlMissing implements KindRule<Job> {

  @Override
  public String group() {
    return "batch";
  }

  @Override
  public String kind() {
    return "Job";
  }

  @Override
  public Job view(Located root) {
    return new Job(root);
  }

  @Override
  public void check(Job object, Findings findings) {
    Field<Integer> seconds = object.spec().ttlSecondsAfterFinished();
    if (!seconds.isPresent() && object.metadata().ownerReferences().isEmpty()) {
      findings
          .report(seconds, "nobody removes the Job when it has finished")
          .help("set ttlSecondsAfterFinished to how long its logs are wanted");
    }
  }
}
