package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** A VirtualService that names a Gateway which is not there. */
@LintRule(
    id = "istio-gateway-missing",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    kinds = "VirtualService",
    aliases = "istio-virtual-service-gateway-missing")
public final class IstioGatewayMissing implements SetRule {

  private static final String GROUP = "networking.istio.io";

  @Override
  public void check(Index index, Findings findings) {
    if (index.ofKind(GROUP, "Gateway").isEmpty()) {
      return;
    }
    for (Manifest manifest : index.ofKind(GROUP, "VirtualService")) {
      findings.about(manifest);
      for (Field<String> gateway :
          Items.of(manifest.root().field("spec").field("gateways"), Field::text)) {
        String name = gateway.orElse("");
        int slash = name.indexOf('/');
        String namespace = slash < 0 ? manifest.id().namespace() : name.substring(0, slash);
        boolean known = !index.ofKind(GROUP, "Gateway", namespace).isEmpty();
        if (known
            && !name.equals("mesh")
            && index.find(GROUP, "Gateway", namespace, name.substring(slash + 1)).isEmpty()) {
          findings
              .report(gateway, "there is no Gateway %s in the set", name)
              .help("correct the name, or write namespace/name");
        }
      }
    }
  }
}
