package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A Pod in the network of its node. */
@LintRule(
    id = "host-network",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostNetwork",
    sources = {
      "kube-linter:host-network",
      "polaris:hostNetworkSet",
      "checkov:CKV_K8S_19",
      "trivy:KSV-0009",
      "pss:hostNamespaces",
      "kubesec:HostNetwork",
      "kubescape:C-0041",
      "kics:6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a",
      "datree:CONTAINERS_INCORRECT_HOSTNETWORK_VALUE_TRUE"
    })
public final class HostNetwork implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Boolean> host = site.spec().hostNetwork();
    if (host.orElse(false)) {
      findings
          .report(host, "the Pod is in its node's network")
          .help("remove hostNetwork; a hostPort or a Service lets others reach the Pod");
    }
  }
}
