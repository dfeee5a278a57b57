package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Service;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Service with an address outside of the cluster. */
@LintRule(
    id = "load-balancer-service",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:exposed-services",
      "kubescape:C-0256",
      "kics:26763a1c-5dda-4772-b507-5fca7fb5f165"
    })
public final class LoadBalancerService implements KindRule<Service> {

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
    Field<String> type = object.spec().type();
    if (type.is("LoadBalancer") && object.spec().loadBalancerSourceRanges().isEmpty()) {
      findings
          .report(type, "the Service gets an address that the world may reach")
          .help("put it behind an Ingress or a Gateway, or name who may come in")
          .related(object.spec().loadBalancerSourceRanges(), "who may come in");
    }
  }
}
