package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A load balancer of Amazon's that passes on HTTP as it comes. */
@LintRule(
    id = "load-balancer-without-tls",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0231", "kubescape:C-0245"})
public final class LoadBalancerWithoutTls implements KindRule<Service> {

  private static final String AWS = "service.beta.kubernetes.io/aws-load-balancer-";

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
    Entries<Field<String>> annotations = object.metadata().annotations();
    if (!object.spec().type().is("LoadBalancer")
        || annotations.has(AWS + "ssl-cert")
        || annotations.value(AWS + "internal").is("true")
        || isOfAnotherCloud(annotations)) {
      return;
    }
    for (ServicePort port : object.spec().ports()) {
      int number = port.port().orElse(0);
      if (number == 80 || number == 8080 || port.name().is("http")) {
        findings
            .report(port.port(), "the load balancer takes HTTP on port %s, not encrypted", number)
            .help("name a certificate in the annotation " + AWS + "ssl-cert, or serve TLS yourself")
            .related(annotations, "the annotations");
      }
    }
  }

  /** Whether annotations say that the load balancer is not Amazon's. */
  private static boolean isOfAnotherCloud(Entries<Field<String>> annotations) {
    for (Entries.Entry<Field<String>> annotation : annotations) {
      String key = annotation.key();
      if (key.startsWith("service.beta.kubernetes.io/") && !key.startsWith(AWS)) {
        return true;
      }
      if (key.startsWith("cloud.google.com/") || key.startsWith("networking.gke.io/")) {
        return true;
      }
    }
    return false;
  }
}
