package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressTLS;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;

/** An Ingress without encryption. */
@LintRule(
    id = "ingress-without-tls",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"polaris:tlsSettingsMissing", "kubescape:C-0263"})
public final class IngressWithoutTls implements KindRule<Ingress> {

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
    if (tls.isEmpty() && !object.spec().rules().isEmpty()) {
      findings
          .report(tls, "whoever is on the way can read and change what is sent")
          .help("add tls with the hosts and the Secret of their certificate");
    }
  }
}
