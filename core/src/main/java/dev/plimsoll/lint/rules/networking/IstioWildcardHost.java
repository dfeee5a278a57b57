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
import dev.plimsoll.tree.Items;

/** A route of a mesh for every host. */
@LintRule(
    id = "istio-wildcard-host",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"VirtualService", "Gateway"})
public final class IstioWildcardHost implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("networking.istio.io", "VirtualService")) {
      findings.about(manifest);
      for (Field<String> host :
          Items.of(manifest.root().field("spec").field("hosts"), Field::text)) {
        if (host.orElse("").startsWith("*")) {
          findings
              .report(host, "the route takes requests for %s", host.orElse(""))
              .help("name the hosts");
        }
      }
    }
  }
}
