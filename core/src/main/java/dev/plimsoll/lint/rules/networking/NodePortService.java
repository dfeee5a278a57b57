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

/** A Service that is open on every node. */
@LintRule(
    id = "node-port-service",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:exposed-services",
      "kube-score:service-type",
      "kics:845acfbe-3e10-4b8e-b656-3b404d36dfb2",
      "datree:SERVICE_INCORRECT_TYPE_VALUE_NODEPORT"
    })
public final class NodePortService implements KindRule<Service> {

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
    if (type.is("NodePort")) {
      findings
          .report(type, "the Service is open on every node of the cluster")
          .help("use an Ingress or a Gateway, or ClusterIP inside the cluster");
    }
  }
}
