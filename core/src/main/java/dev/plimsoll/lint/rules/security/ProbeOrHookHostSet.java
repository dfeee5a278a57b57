package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.Lifecycle;
import dev.plimsoll.model.LifecycleHandler;
import dev.plimsoll.model.Probe;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A probe or hook with a host, whichever. */
@LintRule(
    id = "probe-or-hook-host-set",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "host",
    sources = "pss:hostProbesAndHostLifecycle")
public final class ProbeOrHookHostSet implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (!site.site().isAtLeast(34)) {
      return; // the control came with 1.34
    }
    ContainerLike container = site.container();
    for (Probe probe :
        List.of(container.livenessProbe(), container.readinessProbe(), container.startupProbe())) {
      report(probe.httpGet().host(), findings);
      report(probe.tcpSocket().host(), findings);
    }
    Lifecycle lifecycle = container.lifecycle();
    for (LifecycleHandler hook : List.of(lifecycle.postStart(), lifecycle.preStop())) {
      report(hook.httpGet().host(), findings);
      report(hook.tcpSocket().host(), findings);
    }
  }

  private static void report(Field<String> host, Findings findings) {
    if (!host.orElse("").isEmpty()) {
      findings
          .report(host, "the profile Baseline allows no host in probes and hooks")
          .help("remove host; the Pod's own address is the default");
    }
  }
}
