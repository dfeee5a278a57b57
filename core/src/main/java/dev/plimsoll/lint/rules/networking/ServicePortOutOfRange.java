package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Ranges;
import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Optional;

/** A Service on a port that is not for Services here. */
@LintRule(
    id = "service-port-out-of-range",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class ServicePortOutOfRange implements KindRule<Service> {

  private static final Setting<List<String>> ALLOWED =
      Setting.texts("allowed", "the ports that Services may have", Setting.Form.PORTS);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ALLOWED);
  }

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
  public void check(Service service, Findings findings) {
    List<String> allowed = findings.setting(ALLOWED);
    for (ServicePort port : service.spec().ports()) {
      if (!allowed.isEmpty() && port.port().isPresent() && !isIn(port.port().orElse(0), allowed)) {
        findings
            .report(port.port(), "the port %s is none of those for Services", port.port().orElse(0))
            .help("take one of " + String.join(", ", allowed));
      }
    }
  }

  private static boolean isIn(int port, List<String> allowed) {
    for (String range : allowed) {
      Optional<Ranges.Ports> ports = Ranges.ports(range);
      if (ports.isPresent() && ports.get().contains(port)) {
        return true;
      }
    }
    return false;
  }
}
