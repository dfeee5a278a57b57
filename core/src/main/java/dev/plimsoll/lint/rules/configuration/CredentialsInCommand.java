package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Credential;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.Optional;

/** A password or token among the words of a command. */
@LintRule(
    id = "credentials-in-command",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE,
    keys = {"command", "args"},
    sources = "datree:ALL_EXPOSED_SECRET_PRIVATEKEY")
public final class CredentialsInCommand implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    check(site.container().command(), site, findings);
    check(site.container().args(), site, findings);
  }

  private static void check(Items<Field<String>> words, ContainerSite site, Findings findings) {
    for (Field<String> word : words) {
      String text = word.orElse("");
      int split = text.startsWith("-") ? text.indexOf('=') : -1;
      if (split <= 0) {
        continue;
      }
      Optional<Credential> credential =
          Credential.in(text.substring(0, split), text.substring(split + 1));
      if (credential.isPresent()) {
        findings
            .report(
                word, "the command of container %s holds %s", site.name(), credential.get().words())
            .help("pass it as a file or variable from a Secret, and choose a new one");
      }
    }
  }
}
