package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.model.IngressTLS;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;

/** A host of an Ingress that its certificate is not for. */
@LintRule(
    id = "ingress-tls-host-mismatch",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE)
public final class IngressTlsHostMismatch implements KindRule<Ingress> {

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
    Items<IngressTLS> tls = object.spec().tls();
    if (tls.isEmpty()) {
      return; // plain HTTP is another rule's matter
    }
    for (IngressRule rule : object.spec().rules()) {
      String host = rule.host().orElse("");
      if (!host.isEmpty() && !isCovered(host, tls)) {
        findings
            .report(rule.host(), "no certificate of this Ingress is for %s", host)
            .help("add the host to tls")
            .related(tls, "the hosts with a certificate");
      }
    }
  }

  /** An entry without hosts is for all; an asterisk stands for one label. */
  private static boolean isCovered(String host, Items<IngressTLS> tls) {
    for (IngressTLS entry : tls) {
      if (entry.hosts().isEmpty()) {
        return true;
      }
      for (Field<String> covered : entry.hosts()) {
        String name = covered.orElse("");
        boolean wildcard =
            name.startsWith("*.")
                && host.indexOf('.') > 0
                && name.substring(1).equals(host.substring(host.indexOf('.')));
        if (name.equals(host) || wildcard) {
          return true;
        }
      }
    }
    return false;
  }
}
