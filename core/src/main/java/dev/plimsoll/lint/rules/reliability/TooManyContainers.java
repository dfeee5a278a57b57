package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Container;
import dev.plimsoll.tree.Items;

/** A Pod with many containers. */
@LintRule(
    id = "too-many-containers",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class TooManyContainers implements PodRule {

  private static final int MOST = 4;

  @Override
  public void check(PodSite site, Findings findings) {
    Items<Container> containers = site.spec().containers();
    if (containers.size() > MOST) {
      findings
          .report(
              containers,
              "%s containers are placed, scaled and restarted together",
              containers.size())
          .help("move those that need not share a node into Pods of their own");
    }
  }
}
