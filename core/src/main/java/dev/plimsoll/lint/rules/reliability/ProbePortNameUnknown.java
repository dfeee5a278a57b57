package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
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

/** A probe of a port whose name the container does not have. */
@LintRule(
    id = "probe-port-name-unknown",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = {"httpGet", "tcpSocket"},
    sources = {
      "kube-linter:liveness-port",
      "kube-linter:readiness-port",
      "kube-linter:startup-port"
    })
public final class ProbePortNameUnknown implements ContainerRule {

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
    }
  }

  private static void report(Field<IntOrString> port, ContainerSite site, Findings findings) {
    String name = port.isPresent() ? port.orDefault().toString() : "";
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return;
    }
    for (ContainerPort declared : site.container().ports()) {
      if (declared.name().is(name)) {
        return;
      }
    }
    findings
        .report(
            port, "container %s has no port named %s, so that the probe fails", site.name(), name)
        .help("name a port of the same container, or write its number")
        .related(site.container().ports(), "its ports");
  }
}
