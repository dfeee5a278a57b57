package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A container that waits for somebody to type. */
@LintRule(
    id = "interactive-container",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = {"stdin", "tty"})
public final class InteractiveContainer implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (String field : List.of("stdin", "tty")) {
      Field<Boolean> interactive = Field.bool(site.container().at().field(field));
      if (interactive.orElse(false)) {
        findings
            .report(interactive, "container %s waits for somebody to type", site.name())
            .help("remove it; kubectl exec and kubectl debug bring their own terminal");
        return;
      }
    }
  }
}
