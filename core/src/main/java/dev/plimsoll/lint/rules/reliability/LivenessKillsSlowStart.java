package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.Probe;
import dev.plimsoll.tree.Field;

/** A liveness probe that gives up before the container is expected to be ready. */
@LintRule(
    id = "liveness-kills-slow-start",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = "livenessProbe")
public final class LivenessKillsSlowStart implements ContainerRule {

  /** Within how many seconds few Java programs have started, given less than two CPUs. */
  private static final long JAVA = 20;

  @Override
  public void check(ContainerSite site, Findings findings) {
    Probe liveness = site.container().livenessProbe();
    if (!liveness.isPresent()
        || !site.isLongRunning()
        || site.container().startupProbe().isPresent()) {
      return;
    }
    long killed = patience(liveness);
    Field<Integer> ready = site.container().readinessProbe().initialDelaySeconds();
    if (ready.orElse(0) >= killed) {
      findings
          .report(
              liveness,
              "the container is killed after %s s, before the readiness probe first asks",
              killed)
          .help("add a startupProbe, which keeps the liveness probe back until the program runs")
          .related(ready, "the readiness probe waits for " + ready.orElse(0) + " s");
    } else if (killed < JAVA && runsJava(site)) {
      findings
          .report(liveness, "a Java program is given %s s to start, and is then killed", killed)
          .help("add a startupProbe, which keeps the liveness probe back until the program runs");
    }
  }

  /** After how many seconds at the earliest a container that never answers is killed. */
  private static long patience(Probe probe) {
    long again = probe.failureThreshold().orElse(3) - 1L;
    return probe.initialDelaySeconds().orElse(0) + again * probe.periodSeconds().orElse(10);
  }

  private static boolean runsJava(ContainerSite site) {
    for (Field<String> word : site.container().command()) {
      String text = word.orElse("");
      if (text.equals("java") || text.endsWith("/java") || text.startsWith("java ")) {
        return true;
      }
    }
    for (EnvVar variable : site.container().env()) {
      String name = variable.name().orElse("");
      if (name.startsWith("JAVA_") || name.equals("JDK_JAVA_OPTIONS") || name.equals("JVM_OPTS")) {
        return true;
      }
    }
    return false;
  }
}
