package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Route that is served in the clear. */
@LintRule(
    id = "openshift-route-without-tls",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Route",
    aliases = "openshift-checks")
public final class OpenshiftRouteWithoutTls implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("route.openshift.io", "Route")) {
      findings.about(manifest);
      Located tls = manifest.root().field("spec").field("tls");
      if (!tls.isPresent()) {
        findings
            .report(Field.text(tls), "the Route is served without TLS")
            .help("set tls.termination: edge, or reencrypt for TLS all the way");
      }
    }
  }
}
