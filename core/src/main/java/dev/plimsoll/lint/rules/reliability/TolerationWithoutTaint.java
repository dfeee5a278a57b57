package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Node;
import dev.plimsoll.model.Taint;
import dev.plimsoll.model.Toleration;
import dev.plimsoll.reference.Index;
import java.util.ArrayList;
import java.util.List;

/** A taint that no Pod tolerates, or a toleration of what no Node has. */
@LintRule(
    id = "toleration-without-taint",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Node")
public final class TolerationWithoutTaint implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<Taint> taints = new ArrayList<>();
    for (Manifest node : index.ofKind("", "Node")) {
      new Node(node.root()).spec().taints().forEach(taints::add);
    }
    List<Toleration> all = new ArrayList<>();
    for (Manifest manifest : index.set().all()) {
      if (manifest.workload().isPresent()) {
        for (Toleration toleration : manifest.workload().get().template().spec().tolerations()) {
          all.add(toleration);
          String key = toleration.key().orElse("");
          boolean known = key.isEmpty() || key.contains("kubernetes.io/");
          if (!known && taints.stream().noneMatch(toleration::tolerates)) {
            findings
                .about(manifest)
                .report(toleration, "no Node of the set has a taint that this tolerates")
                .help("remove it, or correct its key and value");
          }
        }
      }
    }
    if (index.hasWorkloads()) {
      for (Manifest node : index.ofKind("", "Node")) {
        for (Taint taint : new Node(node.root()).spec().taints()) {
          boolean known = taint.key().orElse("").contains("kubernetes.io/");
          if (!known && all.stream().noneMatch(toleration -> toleration.tolerates(taint))) {
            findings
                .about(node)
                .report(taint, "no Pod of the set tolerates this taint")
                .help("remove it, or let the Pods that belong here tolerate it");
          }
        }
      }
    }
  }
}
