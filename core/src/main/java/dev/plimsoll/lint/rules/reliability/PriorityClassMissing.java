package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A Pod that says nothing of its importance. */
@LintRule(
    id = "priority-class-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "polaris:priorityClassNotSet")
public final class PriorityClassMissing implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> name = site.spec().priorityClassName();
    if (name.orElse("").isEmpty()) {
      findings
          .report(name, "the Pod has the priority of everybody")
          .help("name a PriorityClass in priorityClassName");
    }
  }
}
