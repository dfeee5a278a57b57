package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Glob;
import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;

/** An Ingress of a class that is not for everybody. */
@LintRule(
    id = "ingress-class-restricted",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class IngressClassRestricted implements KindRule<Ingress> {

  private static final Setting<List<String>> ALLOWED =
      Setting.texts("allowed", "the classes that an Ingress may have", Setting.Form.GLOB);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ALLOWED);
  }

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
  public void check(Ingress ingress, Findings findings) {
    Field<String> name = ingress.spec().ingressClassName();
    List<String> allowed = findings.setting(ALLOWED);
    if (!allowed.isEmpty() && name.isPresent() && !Glob.fitsAny(name.orElse(""), allowed)) {
      findings
          .report(name, "the class %s is none of those that an Ingress may have", name.orElse(""))
          .help("take one of " + String.join(", ", allowed));
    }
  }
}
