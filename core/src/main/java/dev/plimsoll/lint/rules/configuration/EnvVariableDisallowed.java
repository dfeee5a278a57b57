package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Glob;
import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import java.util.List;
import java.util.Map;

/** An environment variable that is not to be set here. */
@LintRule(
    id = "env-variable-disallowed",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class EnvVariableDisallowed implements ContainerRule {

  private static final Setting<Map<String, String>> VARIABLES =
      Setting.entries(
          "variables",
          "patterns of values, by the pattern of a name",
          Setting.Form.GLOB,
          List.of());

  @Override
  public List<Setting<?>> settings() {
    return List.of(VARIABLES);
  }

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (Map.Entry<String, String> disallowed : findings.setting(VARIABLES).entrySet()) {
      for (EnvVar variable : site.container().env()) {
        String name = variable.name().orElse("");
        if (Glob.fits(name, disallowed.getKey())
            && Glob.fits(
                variable.value().orElse("").replace('/', ' '),
                disallowed.getValue().replace('/', ' '))) {
          findings
              .report(variable.name(), "the variable %s is not to be set like this", name)
              .help("remove it, or change its value");
        }
      }
    }
  }
}
