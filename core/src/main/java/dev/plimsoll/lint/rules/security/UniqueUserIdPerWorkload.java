package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.HashMap;
import java.util.Map;

/** Two workloads that are the same user on a node. */
@LintRule(
    id = "unique-user-id-per-workload",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class UniqueUserIdPerWorkload implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<Long, Manifest> users = new HashMap<>();
    for (Manifest manifest : index.set().all()) {
      if (manifest.workload().isEmpty()) {
        continue;
      }
      PodSpec spec = manifest.workload().get().template().spec();
      Field<Long> user = spec.securityContext().runAsUser();
      if (!user.isPresent() || user.orElse(0L) == 0 || !spec.hostUsers().orElse(true)) {
        continue;
      }
      Manifest first = users.putIfAbsent(user.orElse(0L), manifest);
      if (first != null) {
        findings
            .about(manifest)
            .report(
                user,
                "the user %s is that of %s %s, too",
                user.orElse(0L),
                first.id().kind(),
                first.id().name())
            .help("give each workload a user of its own, or set hostUsers: false");
      }
    }
  }
}
