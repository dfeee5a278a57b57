package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import java.util.Optional;

/** A container that may send packets of any form. */
@LintRule(
    id = "capability-net-raw",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:drop-net-raw-capability",
      "checkov:CKV_K8S_28",
      "trivy:KSV-0119",
      "kics:dbbc6705-d541-43b0-b166-dd4be8208b54",
      "datree:CIS_MISSING_VALUE_DROP_NET_RAW"
    })
public final class CapabilityNetRaw implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.site().isWindows() || site.isPrivileged()) {
      return;
    }
    Optional<Field<String>> added = site.adds("NET_RAW");
    if (added.isPresent()) {
      findings
          .report(added.get(), "container %s may forge packets", site.name())
          .help("remove NET_RAW; ping works without it on today's kernels");
    } else if (!site.drops("NET_RAW")) {
      findings
          .report(
              site.security().capabilities().drop(), "container %s may forge packets", site.name())
          .help("set securityContext.capabilities.drop: [NET_RAW], or [ALL]")
          .add(Fix.Safety.UNSAFE, "drop NET_RAW", site.security().capabilities().drop(), "NET_RAW");
    }
  }
}
