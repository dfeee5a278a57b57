package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Uses;
import java.util.List;

/** Something that exists for others, of which none names it. */
@LintRule(
    id = "unused-object",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim", "Role"})
public final class UnusedObject implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Uses uses = Uses.of(index);
    for (String kind : List.of("ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim")) {
      check(index.ofKind("", kind), uses, findings);
    }
    check(index.ofKind("rbac.authorization.k8s.io", "Role"), uses, findings);
  }

  private static void check(List<Manifest> objects, Uses uses, Findings findings) {
    for (Manifest object : objects) {
      if (uses.isUnused(object)) {
        findings
            .about(object)
            .report(object.metadata().name(), "nothing in the set uses this %s", object.id().kind())
            .help("remove it, or correct the name where it is meant");
      }
    }
  }
}
