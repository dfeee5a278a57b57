package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.NetworkPolicy;
import dev.plimsoll.model.NetworkPolicyEgressRule;
import dev.plimsoll.model.NetworkPolicyIngressRule;
import dev.plimsoll.tree.Located;

/** A NetworkPolicy that allows everything. */
@LintRule(
    id = "network-policy-too-broad",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "trivy:KSV-0038")
public final class NetworkPolicyTooBroad implements KindRule<NetworkPolicy> {

  @Override
  public String group() {
    return "networking.k8s.io";
  }

  @Override
  public String kind() {
    return "NetworkPolicy";
  }

  @Override
  public NetworkPolicy view(Located root) {
    return new NetworkPolicy(root);
  }

  @Override
  public void check(NetworkPolicy object, Findings findings) {
    for (NetworkPolicyIngressRule rule : object.spec().ingress()) {
      if (rule.from().isEmpty() && !rule.at().field("ports").isPresent()) {
        findings.report(rule, "this lets everybody in").help("say from whom, or to which ports");
      }
    }
    for (NetworkPolicyEgressRule rule : object.spec().egress()) {
      if (rule.to().isEmpty() && !rule.at().field("ports").isPresent()) {
        findings.report(rule, "this lets everything out").help("say to whom, or to which ports");
      }
    }
  }
}
