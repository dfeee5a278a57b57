package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.tree.Field;

/** A Java program without the switch that Log4Shell asked for. */
@LintRule(
    id = "log4shell-mitigation-missing",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class Log4shellMitigationMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (!site.isLongRunning() || !isJava(site)) {
      return;
    }
    for (EnvVar variable : site.container().env()) {
      String name = variable.name().orElse("");
      String value = variable.value().orElse("");
      if (name.equals("LOG4J_FORMAT_MSG_NO_LOOKUPS") && value.equals("true")) {
        return;
      }
      if (value.contains("log4j2.formatMsgNoLookups=true")) {
        return;
      }
    }
    findings
        .report(site.container().env(), "container %s may look names up while it logs", site.name())
        .help(
            "set LOG4J_FORMAT_MSG_NO_LOOKUPS to \"true\", and Log4j 2.17.1 or newer into the image");
  }

  private static boolean isJava(ContainerSite site) {
    for (Field<String> word : site.container().command()) {
      if (word.orElse("").endsWith("java")) {
        return true;
      }
    }
    for (EnvVar variable : site.container().env()) {
      String name = variable.name().orElse("");
      if (name.equals("JAVA_OPTS")
          || name.equals("JAVA_TOOL_OPTIONS")
          || name.equals("JDK_JAVA_OPTIONS")) {
        return true;
      }
    }
    return false;
  }
}
