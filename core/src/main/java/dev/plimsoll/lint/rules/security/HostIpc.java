package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A Pod that shares memory and queues with its node. */
@LintRule(
    id = "host-ipc",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostIPC",
    sources = {
      "kube-linter:host-ipc",
      "polaris:hostIPCSet",
      "checkov:CKV_K8S_18",
      "trivy:KSV-0008",
      "pss:hostNamespaces",
      "kubesec:HostIPC",
      "kubescape:C-0038",
      "kubescape:C-0276",
      "kics:cd290efd-6c82-4e9d-a698-be12ae31d536",
      "datree:CONTAINERS_INCORRECT_HOSTIPC_VALUE_TRUE"
    })
public final class HostIpc implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Boolean> host = site.spec().hostIPC();
    if (host.orElse(false)) {
      findings
          .report(host, "the Pod shares memory and queues with its node")
          .help("remove hostIPC; containers of one Pod share memory without it");
    }
  }
}
