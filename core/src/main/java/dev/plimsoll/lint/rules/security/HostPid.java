package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A Pod that sees all processes of its node. */
@LintRule(
    id = "host-pid",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostPID",
    sources = {
      "kube-linter:host-pid",
      "polaris:hostPIDSet",
      "checkov:CKV_K8S_17",
      "trivy:KSV-0010",
      "pss:hostNamespaces",
      "kubesec:HostPID",
      "kubescape:C-0038",
      "kubescape:C-0275",
      "kics:302736f4-b16c-41b8-befe-c0baffa0bd9d",
      "datree:CONTAINERS_INCORRECT_HOSTPID_VALUE_TRUE"
    })
public final class HostPid implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Boolean> host = site.spec().hostPID();
    if (host.orElse(false)) {
      findings
          .report(host, "the Pod sees and may signal all processes of its node")
          .help("remove hostPID; shareProcessNamespace is for the processes of one Pod");
    }
  }
}
