package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerPort;

/** A port without a name. */
@LintRule(
    id = "port-unnamed",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "ports")
public final class PortUnnamed implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (ContainerPort port : site.container().ports()) {
      if (port.name().orElse("").isEmpty()) {
        findings
            .report(port.containerPort(), "port %s has no name", port.containerPort().orElse(0))
            .help("name it for what is spoken there, such as http or metrics");
      }
    }
  }
}
