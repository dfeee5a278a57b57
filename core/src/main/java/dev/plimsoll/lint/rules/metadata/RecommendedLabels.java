package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;

/** A workload without the labels that tools look for. */
@LintRule(
    id = "recommended-labels",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0077")
public final class RecommendedLabels implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Entries<Field<String>> labels = site.manifest().metadata().labels();
    if (!labels.has("app.kubernetes.io/name")) {
      findings
          .report(labels, "the label app.kubernetes.io/name is missing")
          .help("add app.kubernetes.io/name, and version, component and part-of where they help");
    }
  }
}
