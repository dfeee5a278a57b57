package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.HashMap;
import java.util.Map;

/** Workloads that act under one account. */
@LintRule(
    id = "service-account-shared",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet", "DaemonSet", "CronJob"},
    sources = "kics:c1032cf7-3628-44e2-bd53-38c17cf31b6b")
public final class ServiceAccountShared implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<String, Manifest> owners = new HashMap<>();
    for (Manifest manifest : index.set().all()) {
      if (manifest.workload().isEmpty()) {
        continue;
      }
      Field<String> account = manifest.workload().get().template().spec().serviceAccountName();
      String name = account.orElse("");
      if (name.isEmpty() || name.equals("default")) {
        continue;
      }
      Manifest first = owners.putIfAbsent(manifest.id().namespace() + "/" + name, manifest);
      if (first != null && first.root() != manifest.root()) {
        findings
            .about(manifest)
            .report(account, "%s %s has this account, too", first.id().kind(), first.id().name())
            .help("give each workload an account of its own");
      }
    }
  }
}
