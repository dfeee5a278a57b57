package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.NetworkPolicy;
import dev.plimsoll.model.NetworkPolicyEgressRule;
import dev.plimsoll.model.NetworkPolicyIngressRule;
import dev.plimsoll.model.NetworkPolicyPeer;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A NetworkPolicy selects the Pods that it is about, and those that these may talk to. */
final class NetworkPolicyEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.is("networking.k8s.io", "NetworkPolicy")) {
      return;
    }
    BudgetEdges.checkSelector(from.root().field("spec").field("podSelector"), index, findings);
    Namespaces namespaces = new Namespaces(index);
    NetworkPolicy policy = new NetworkPolicy(from.root());
    for (NetworkPolicyIngressRule rule : policy.spec().ingress()) {
      for (NetworkPolicyPeer peer : rule.from()) {
        checkPeer(from, peer, namespaces, index, findings);
      }
    }
    for (NetworkPolicyEgressRule rule : policy.spec().egress()) {
      for (NetworkPolicyPeer peer : rule.to()) {
        checkPeer(from, peer, namespaces, index, findings);
      }
    }
  }

  private static void checkPeer(
      Manifest from,
      NetworkPolicyPeer peer,
      Namespaces namespaces,
      Index index,
      ReferenceFindings findings) {
    if (!peer.namespaceSelector().isPresent()) {
      BudgetEdges.checkSelector(peer.podSelector().at(), index, findings);
      return;
    }
    List<Requirement> where = Selectors.requirements(peer.namespaceSelector());
    List<String> matching = namespaces.meeting(where);
    if (matching.isEmpty()) {
      findings.add(noNamespace(from, peer.namespaceSelector(), where, namespaces));
      return;
    }
    List<Requirement> who = Selectors.requirements(peer.podSelector());
    String seen = "";
    for (String namespace : matching) {
      PodLabels pods = index.pods(namespace);
      if (who.isEmpty()
          || !pods.meeting(who).isEmpty()
          || MadeElsewhere.isBuiltIn(Namespaces.id(namespace))) {
        return; // that of DNS, mostly, which sets do not have
      }
      seen = pods.isEmpty() ? seen : namespace;
    }
    if (where.isEmpty() && seen.isEmpty()) {
      seen = findings.namespace();
    }
    findings.selectsNothing(peer.podSelector().at(), who, seen.isEmpty() ? matching.get(0) : seen);
  }

  private static Diagnostic noNamespace(
      Manifest from, LabelSelector selector, List<Requirement> where, Namespaces namespaces) {
    Located at = where.size() == 1 ? where.get(0).at() : selector.at();
    Optional<String> near =
        where.size() == 1 && where.get(0).isPair()
            ? Nearest.to(where.get(0).values().get(0), namespaces.values(where.get(0).key()))
            : Optional.empty();
    Code code =
        near.isPresent() ? ReferenceCodes.SELECTOR_FINDS_NOTHING : ReferenceCodes.NOT_IN_SET;
    return Diagnostic.of(
            code,
            ReferenceCodes.severity(code),
            near.isPresent()
                ? "no Namespace has `" + where.get(0) + "`"
                : "no Namespace that this selects is in the set",
            where.size() == 1 ? at.location() : at.keyLocation(),
            at.path(),
            from.objectName())
        .withHelp(
            near.isPresent()
                ? "did you mean `" + near.get() + "`?"
                : "make sure that the cluster has one with these labels")
        .withFixes(
            near.isPresent()
                ? ReferenceFindings.rename(new ArrayList<>(List.of(at)), near.get())
                : List.of());
  }
}
