package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.Probe;
import dev.plimsoll.tree.Field;

/** A probe of a port that the container does not list. */
@LintRule(
    id = "probe-port-undeclared",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "port",
    aliases = {
      "liveness-probe-port-undeclared",
      "readiness-probe-port-undeclared",
      "startup-probe-port-undeclared"
    },
    sources = {
      "kube-linter:liveness-port",
      "kube-linter:readiness-port",
      "kube-linter:startup-port"
    })
public final class ProbePortUndeclared implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    ContainerLike container = site.container();
    check(container.livenessProbe(), site, findings);
    check(container.readinessProbe(), site, findings);
    check(container.startupProbe(), site, findings);
  }

  private static void check(Probe probe, ContainerSite site, Findings findings) {
    if (probe.isPresent()) {
      report(probe.httpGet().port(), site, findings);
      report(probe.tcpSocket().port(), site, findings);
      Field<Integer> grpc = probe.grpc().port();
      if (grpc.isPresent() && !isDeclared(grpc.orElse(0), site)) {
        findings
            .report(grpc, "container %s does not list port %s", site.name(), grpc.orElse(0))
            .help("add it to ports, or probe a port that is there");
      }
    }
  }

  private static void report(Field<IntOrString> port, ContainerSite site, Findings findings) {
    int number = port.orDefault().intValue();
    if (port.isPresent() && number > 0 && !isDeclared(number, site)) {
      findings
          .report(port, "container %s does not list port %s", site.name(), number)
          .help("add it to ports, or probe a port that is there");
    }
  }

  private static boolean isDeclared(int number, ContainerSite site) {
    for (ContainerPort declared : site.container().ports()) {
      if (declared.containerPort().orElse(0) == number) {
        return true;
      }
    }
    return false;
  }
}
