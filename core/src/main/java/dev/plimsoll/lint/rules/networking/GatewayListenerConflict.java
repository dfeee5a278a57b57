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
import dev.plimsoll.tree.Located;
import java.util.HashMap;
import java.util.Map;

/** Two listeners of a Gateway that cannot be told apart. */
@LintRule(
    id = "gateway-listener-conflict",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    kinds = "Gateway")
public final class GatewayListenerConflict implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest gateway : index.ofKind("gateway.networking.k8s.io", "Gateway")) {
      findings.about(gateway);
      check(gateway.root().field("spec").field("listeners"), findings);
    }
  }

  private static void check(Located listeners, Findings findings) {
    Map<String, Field<String>> protocols = new HashMap<>();
    Map<String, Field<Integer>> taken = new HashMap<>();
    for (Field<String> item : Items.of(listeners, Field::text)) {
      Field<Integer> port = Field.int32(item.at().field("port"));
      Field<String> protocol = Field.text(item.at().field("protocol"));
      String host = Field.text(item.at().field("hostname")).orElse("");
      String transport = protocol.is("UDP") ? "UDP" : "TCP";
      String place = transport + port.orElse(0);
      Field<String> other = protocols.putIfAbsent(place, protocol);
      if (other != null && !family(other).equals(family(protocol))) {
        findings
            .report(protocol, "port %s is for %s already", port.orElse(0), other.orElse(""))
            .help("give the listener another port")
            .related(other, "the other listener");
        continue;
      }
      Field<Integer> same = taken.putIfAbsent(place + host, port);
      if (same != null) {
        findings
            .report(port, "another listener has this port and hostname")
            .help("give one of them another port, or a hostname of its own")
            .related(same, "the other listener");
      }
    }
  }

  /** HTTPS and TLS share a port: both begin with the name of the host. */
  private static String family(Field<String> protocol) {
    return protocol.is("HTTPS") ? "TLS" : protocol.orElse("");
  }
}
