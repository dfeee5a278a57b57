package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.Probe;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A probe that runs a program for clusters and not for health. */
@LintRule(
    id = "dangerous-exec-probe",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "exec")
public final class DangerousExecProbe implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    ContainerLike container = site.container();
    for (Probe probe :
        List.of(container.livenessProbe(), container.readinessProbe(), container.startupProbe())) {
      for (Field<String> word : probe.exec().command()) {
        if (isBarred(word.orElse(""))) {
          findings
              .report(word, "a probe of container %s runs %s", site.name(), word.orElse(""))
              .help("ask the program itself, over HTTP or with a command of its own");
          break;
        }
      }
    }
  }

  private static boolean isBarred(String word) {
    return switch (word.substring(word.lastIndexOf('/') + 1)) {
      case "jcmd", "ps", "ls", "kubectl", "docker", "crictl", "nsenter", "ssh", "sudo" -> true;
      default -> false;
    };
  }
}
