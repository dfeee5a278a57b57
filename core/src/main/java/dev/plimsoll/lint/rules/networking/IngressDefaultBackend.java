package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressBackend;
import dev.plimsoll.tree.Located;

/** An Ingress that answers for everybody. */
@LintRule(
    id = "ingress-default-backend",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class IngressDefaultBackend implements KindRule<Ingress> {

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
    IngressBackend backend = object.spec().defaultBackend();
    if (backend.isPresent()) {
      findings
          .report(backend, "this answers what no Ingress of the cluster answers")
          .help("write a rule with a host");
    }
  }
}
