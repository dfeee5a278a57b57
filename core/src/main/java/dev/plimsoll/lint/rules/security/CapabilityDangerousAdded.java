package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A capability that is worth as much as root on the node. */
@LintRule(
    id = "capability-dangerous-added",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "add",
    aliases = {"capability-sys-admin", "capability-sys-module"},
    sources = {
      "polaris:dangerousCapabilities",
      "checkov:CKV_K8S_39",
      "trivy:KSV-0005",
      "trivy:KSV-0120",
      "kubesec:CapSysAdmin",
      "kubescape:C-0046",
      "kics:235236ee-ad78-4065-bd29-61b061f28ce0",
      "datree:CONTAINERS_INVALID_CAPABILITIES_VALUE"
    })
public final class CapabilityDangerousAdded implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.isPrivileged()) {
      return; // has them all, and a rule of its own
    }
    for (Field<String> added : site.security().capabilities().add()) {
      String name = added.orElse("");
      String power = power(name.startsWith("CAP_") ? name.substring(4) : name);
      if (!power.isEmpty()) {
        findings
            .report(added, "with %s container %s %s", name, site.name(), power)
            .help("remove it, or give the container a narrower one");
      }
    }
  }

  private static String power(String capability) {
    return switch (capability) {
      case "ALL", "all" -> "may do everything that root may on the node";
      case "SYS_ADMIN" -> "may mount file systems and do most of what root may";
      case "SYS_MODULE" -> "may load code into the kernel of the node";
      case "SYS_PTRACE" -> "may read and change other processes";
      case "SYS_RAWIO" -> "may write to the node's memory and devices";
      case "SYS_BOOT" -> "may restart the node";
      case "DAC_READ_SEARCH" -> "may read files of the node by their numbers";
      case "BPF" -> "may load programs into the kernel of the node";
      case "NET_ADMIN" -> "may change the network, the node's too if it shares it";
      case "SYS_TIME" -> "may change the clock of the node";
      case "MAC_ADMIN", "MAC_OVERRIDE" -> "may switch off the rules of AppArmor and SELinux";
      default -> "";
    };
  }
}
