package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.Service;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.HashMap;
import java.util.Map;

/** Two Services for the same Pods. */
@LintRule(
    id = "service-selector-shared",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Service")
public final class ServiceSelectorShared implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<String, Manifest> first = new HashMap<>();
    for (Manifest manifest : index.ofKind("", "Service")) {
      Entries<Field<String>> selector = new Service(manifest.root()).spec().selector();
      if (selector.isEmpty()) {
        continue;
      }
      String key = manifest.id().namespace() + Labels.of(selector);
      Manifest other = first.putIfAbsent(key, manifest);
      if (other != null && other.root() != manifest.root()) {
        findings
            .about(manifest)
            .report(selector, "Service %s selects the same Pods", other.id().name())
            .help("make them one Service with several ports, unless both are meant")
            .related(other.metadata().name(), "the other one");
      }
    }
  }
}
