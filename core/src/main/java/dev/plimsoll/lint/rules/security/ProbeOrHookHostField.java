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

/** A probe or hook that calls another host than its Pod. */
@LintRule(
    id = "probe-or-hook-host-field",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "host")
public final class ProbeOrHookHostField implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    ContainerLike container = site.container();
    for (Probe probe :
        List.of(container.livenessProbe(), container.readinessProbe(), container.startupProbe())) {
      if (probe.isPresent()) {
        report(probe.httpGet().host(), site, findings);
        report(probe.tcpSocket().host(), site, findings);
      }
    }
    Lifecycle lifecycle = container.lifecycle();
    if (lifecycle.isPresent()) {
      for (LifecycleHandler hook : List.of(lifecycle.postStart(), lifecycle.preStop())) {
        report(hook.httpGet().host(), site, findings);
        report(hook.tcpSocket().host(), site, findings);
      }
    }
  }

  private static void report(Field<String> host, ContainerSite site, Findings findings) {
    String name = host.orElse("");
    boolean self = name.equals("127.0.0.1") || name.equals("localhost") || name.equals("::1");
    if (!name.isEmpty() && !(self && site.pod().usesHostNetwork())) {
      findings
          .report(host, "the kubelet calls %s and not the Pod", name)
          .help("remove host; the Pod's own address is the default");
    }
  }
}
