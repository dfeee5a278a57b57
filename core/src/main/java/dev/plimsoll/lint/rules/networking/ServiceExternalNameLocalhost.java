package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Service;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Service whose name leads to whoever asks. */
@LintRule(
    id = "service-external-name-localhost",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE)
public final class ServiceExternalNameLocalhost implements KindRule<Service> {

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
    Field<String> name = object.spec().externalName();
    String host = name.orElse("");
    if (host.equals("localhost") || host.startsWith("127.") || host.startsWith("localhost.")) {
      findings.report(name, "the name leads to whoever asks for it").help("name another host");
    }
  }
}
