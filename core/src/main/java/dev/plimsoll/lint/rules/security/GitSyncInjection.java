package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.tree.Field;
import java.util.Optional;

/** A git-sync that is told to run a program. */
@LintRule(
    id = "git-sync-injection",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = {"args", "env"},
    sources = "checkov:CKV_K8S_159")
public final class GitSyncInjection implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    if (image.isEmpty() || !image.get().repository().endsWith("/git-sync")) {
      return;
    }
    for (Field<String> word : site.container().args()) {
      String text = word.orElse("");
      if (text.startsWith("--git=")
          || text.startsWith("-git=")
          || text.startsWith("--git-config")) {
        findings
            .report(word, "git-sync can be made to run any program by this option")
            .help("remove it, and keep the container's arguments from others' hands");
      }
    }
    for (EnvVar variable : site.container().env()) {
      String name = variable.name().orElse("");
      if (name.equals("GITSYNC_GIT")
          || name.equals("GIT_SYNC_GIT")
          || name.equals("GITSYNC_GIT_CONFIG")) {
        findings
            .report(variable.name(), "git-sync can be made to run any program by %s", name)
            .help("remove it, and keep the container's environment from others' hands");
      }
    }
  }
}
