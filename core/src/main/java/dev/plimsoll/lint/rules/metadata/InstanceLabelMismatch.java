package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Field;

/** A workload whose label names another instance. */
@LintRule(
    id = "instance-label-mismatch",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "polaris:metadataAndInstanceMismatched")
public final class InstanceLabelMismatch implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    ObjectMeta metadata = site.manifest().metadata();
    Field<String> instance = metadata.labels().value("app.kubernetes.io/instance");
    boolean named = instance.isPresent() && metadata.name().isPresent();
    if (named && !metadata.name().orElse("").equals(instance.orElse(""))) {
      findings
          .report(instance, "the label names another instance than %s", metadata.name().orElse(""))
          .help("write the name of the object, where that is the rule of your cluster")
          .related(metadata.name(), "the name");
    }
  }
}
