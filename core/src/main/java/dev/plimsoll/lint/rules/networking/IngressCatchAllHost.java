package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.tree.Located;

/** An Ingress for hosts that nobody named. */
@LintRule(
    id = "ingress-catch-all-host",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "datree:INGRESS_INCORRECT_HOST_VALUE_PERMISSIVE")
public final class IngressCatchAllHost implements KindRule<Ingress> {

  @Override
  public String group() {
    return "networking.k8s.io";
  }

  @Override
  public String kind() {
    return "Ingress";
  }

  @Override
  public Ingress view(Located root) {
    return new Ingress(root);
  }

  @Override
  public void check(Ingress object, Findings findings) {
    for (IngressRule rule : object.spec().rules()) {
      String host = rule.host().orElse("");
      if (host.isEmpty() || host.startsWith("*")) {
        findings
            .report(rule.host(), "this answers for %s", host.isEmpty() ? "every host" : host)
            .help("name the host");
      }
    }
  }
}
