package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Sysctl;

/** A setting of the kernel that reaches beyond the Pod. */
@LintRule(
    id = "unsafe-sysctl",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "sysctls",
    sources = {
      "kube-linter:unsafe-sysctls",
      "trivy:KSV-0026",
      "pss:sysctls",
      "kics:9127f0d9-2310-42e7-866f-5fd9d20dcbad"
    })
public final class UnsafeSysctl implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Sysctl sysctl : site.security().sysctls()) {
      String name = sysctl.name().orElse("").replace('/', '.');
      int since = safeSince(name);
      if (!name.isEmpty() && !site.isAtLeast(since)) {
        findings
            .report(sysctl.name(), "%s is not among the safe sysctls", name)
            .help("remove it; only nodes that allow it by name let such a Pod start");
      }
    }
  }

  private static final int NEVER = Integer.MAX_VALUE;

  /** The minor from which on a sysctl is safe, as the Pod Security Standards have it. */
  private static int safeSince(String name) {
    return switch (name) {
      case "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.tcp_syncookies",
          "net.ipv4.ping_group_range",
          "net.ipv4.ip_unprivileged_port_start",
          "net.ipv4.ip_local_reserved_ports" ->
          0;
      case "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes" ->
          29;
      case "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem" -> 32;
      case "net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat" -> 37;
      default -> NEVER;
    };
  }
}
