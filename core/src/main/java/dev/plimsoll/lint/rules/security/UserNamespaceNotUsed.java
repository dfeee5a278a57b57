package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** A Pod whose root is the node's root. */
@LintRule(
    id = "user-namespace-not-used",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubesec:HostUsers")
public final class UserNamespaceNotUsed implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Boolean> users = site.spec().hostUsers();
    PodSpec spec = site.spec();
    boolean hosts =
        spec.usesHostNetwork() || spec.hostPID().orElse(false) || spec.hostIPC().orElse(false);
    if (users.orElse(true) && !hosts && !site.isWindows()) {
      findings
          .report(users, "root in the Pod is root on its node")
          .help("set hostUsers: false where the nodes support user namespaces")
          .write(Fix.Safety.UNSAFE, "set hostUsers: false", users, Value.bool(false));
    }
  }
}
