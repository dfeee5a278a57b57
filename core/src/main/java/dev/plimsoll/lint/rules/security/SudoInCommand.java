package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** A container that calls sudo. */
@LintRule(
    id = "sudo-in-command",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = {"command", "args"},
    sources = "kubescape:C-0062")
public final class SudoInCommand implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    report(site.container().command(), site, findings);
    report(site.container().args(), site, findings);
  }

  private static void report(Items<Field<String>> words, ContainerSite site, Findings findings) {
    for (Field<String> word : words) {
      if (callsSudo(word.orElse(""))) {
        findings
            .report(word, "container %s calls sudo", site.name())
            .help("run as the user that is needed, or do this while the image is built");
        return;
      }
    }
  }

  /** Whether {@code sudo} stands there as a word of its own, with or without its folder. */
  private static boolean callsSudo(String text) {
    int at = text.indexOf("sudo");
    while (at >= 0) {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      char after = at + 4 == text.length() ? ' ' : text.charAt(at + 4);
      if (" \t\n;&|(/`".indexOf(before) >= 0 && " \t\n".indexOf(after) >= 0) {
        return true;
      }
      at = text.indexOf("sudo", at + 4);
    }
    return false;
  }
}
