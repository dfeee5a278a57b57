package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.tree.Items;
import java.util.HashMap;
import java.util.Map;

/** A variable that is set twice in one container. */
@LintRule(
    id = "duplicate-env-var",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = "env",
    sources = {
      "kube-linter:duplicate-env-var",
      "kube-score:environment-variable-key-duplication",
      "kubescape:C-0295"
    })
public final class DuplicateEnvVar implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Items<EnvVar> variables = site.container().env();
    if (variables.size() < 2) {
      return;
    }
    Map<String, EnvVar> first = new HashMap<>();
    for (EnvVar variable : variables) {
      String name = variable.name().orElse("");
      EnvVar other = name.isEmpty() ? null : first.putIfAbsent(name, variable);
      if (other != null && !variable.value().orElse("").contains("$(" + name + ")")) {
        findings
            .report(variable.name(), "%s is set twice; this one wins", name)
            .help("remove the one that is not meant")
            .remove(Fix.Safety.UNSAFE, "remove the one that loses", other)
            .related(other.name(), "the first time");
      }
    }
  }
}
