package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Service;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;

/** A Service that takes over addresses. */
@LintRule(
    id = "service-external-ips",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    sources = "trivy:KSV-0108")
public final class ServiceExternalIps implements KindRule<Service> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "Service";
  }

  @Override
  public Service view(Located root) {
    return new Service(root);
  }

  @Override
  public void check(Service object, Findings findings) {
    Items<Field<String>> addresses = object.spec().externalIPs();
    if (!addresses.isEmpty()) {
      findings
          .report(addresses, "whoever may write this can take over any address")
          .help("use a load balancer, an Ingress or a Gateway");
    }
  }
}
