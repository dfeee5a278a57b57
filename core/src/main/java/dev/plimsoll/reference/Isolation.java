package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.NetworkPolicy;
import dev.plimsoll.model.NetworkPolicyEgressRule;
import dev.plimsoll.model.NetworkPolicyIngressRule;
import dev.plimsoll.model.NetworkPolicyPeer;
import dev.plimsoll.model.NetworkPolicyPort;
import dev.plimsoll.model.NetworkPolicySpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the NetworkPolicies of a set let through. Policies add up: who is selected by none may do
 * anything, who is selected by some may do what one of them allows. Where a set does not tell, as
 * with addresses and the labels of unknown namespaces, the answer is that it is let through.
 */
final class Isolation {

  private static final String GROUP = "networking.k8s.io";

  private final Index index;
  private final Namespaces namespaces;
  private final Map<String, List<Manifest>> policies = new HashMap<>();

  Isolation(Index index) {
    this.index = index;
    this.namespaces = new Namespaces(index);
  }

  /**
   * A port of Pods.
   *
   * @param number its number
   * @param protocol such as {@code TCP}
   */
  record Port(int number, String protocol) {}

  /** The policies that say what these Pods may receive; none where everybody may reach them. */
  List<Manifest> ofIngress(Labelled pods) {
    return selecting(pods, "Ingress");
  }

  /** The policies that say what these Pods may send; none where they may reach everybody. */
  List<Manifest> ofEgress(Labelled pods) {
    return selecting(pods, "Egress");
  }

  private List<Manifest> selecting(Labelled pods, String type) {
    String namespace = pods.manifest().id().namespace();
    List<Manifest> here = policies.get(namespace);
    if (here == null) {
      here = index.ofKind(GROUP, "NetworkPolicy", namespace);
      policies.put(namespace, here);
    }
    List<Manifest> found = new ArrayList<>();
    for (Manifest policy : here) {
      NetworkPolicySpec spec = new NetworkPolicy(policy.root()).spec();
      if (isAbout(spec, type)
          && PodLabels.unmet(Selectors.requirements(spec.podSelector()), pods).isEmpty()) {
        found.add(policy);
      }
    }
    return found;
  }

  /** Ingress is meant where no type is written, egress where there are rules for it. */
  private static boolean isAbout(NetworkPolicySpec spec, String type) {
    if (spec.policyTypes().isEmpty()) {
      return type.equals("Ingress") || !spec.egress().isEmpty();
    }
    for (Field<String> one : spec.policyTypes()) {
      if (one.is(type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the policies lets these Pods receive something from others. */
  boolean letsIn(List<Manifest> of, Labelled from, Labelled to, Port port) {
    for (Manifest policy : of) {
      String namespace = policy.id().namespace();
      for (NetworkPolicyIngressRule rule : new NetworkPolicy(policy.root()).spec().ingress()) {
        if (has(rule.ports(), port, to) && has(rule.from(), from, namespace)) {
          return true;
        }
      }
    }
    return of.isEmpty();
  }

  /** Whether one of the policies lets these Pods send something to others. */
  boolean letsOut(List<Manifest> of, Labelled to, Port port) {
    for (Manifest policy : of) {
      String namespace = policy.id().namespace();
      for (NetworkPolicyEgressRule rule : new NetworkPolicy(policy.root()).spec().egress()) {
        if (has(rule.ports(), port, to) && has(rule.to(), to, namespace)) {
          return true;
        }
      }
    }
    return of.isEmpty();
  }

  /** Whether one of the policies lets these Pods send anything to a port, whoever has it. */
  static boolean letsOutTo(List<Manifest> of, int port) {
    for (Manifest policy : of) {
      for (NetworkPolicyEgressRule rule : new NetworkPolicy(policy.root()).spec().egress()) {
        if (rule.ports().isEmpty()) {
          return true;
        }
        for (NetworkPolicyPort allowed : rule.ports()) {
          int from = number(allowed, Map.of());
          if (from < 0 || (from <= port && port <= allowed.endPort().orElse(from))) {
            return true; // a name may be that of the port
          }
        }
      }
    }
    return of.isEmpty();
  }

  private boolean has(Items<NetworkPolicyPeer> peers, Labelled pods, String policyNamespace) {
    for (NetworkPolicyPeer peer : peers) {
      if (peer.ipBlock().isPresent()) {
        return true; // nobody knows the addresses of Pods yet
      }
      if (isNamespace(peer.namespaceSelector(), pods, policyNamespace)
          && PodLabels.unmet(Selectors.requirements(peer.podSelector()), pods).isEmpty()) {
        return true;
      }
    }
    return peers.isEmpty();
  }

  private boolean isNamespace(LabelSelector selector, Labelled pods, String policyNamespace) {
    String namespace = pods.manifest().id().namespace();
    return selector.isPresent()
        ? namespaces.mayMeet(namespace, Selectors.requirements(selector))
        : namespace.equals(policyNamespace);
  }

  private static boolean has(Items<NetworkPolicyPort> ports, Port wanted, Labelled pods) {
    Map<String, Integer> names = Map.of();
    for (NetworkPolicyPort port : ports) {
      if (!port.protocol().orElse("TCP").equals(wanted.protocol())) {
        continue;
      }
      if (!port.port().isPresent()) {
        return true;
      }
      if (names.isEmpty()) {
        names = names(pods);
      }
      int from = number(port, names);
      if (from <= wanted.number() && wanted.number() <= port.endPort().orElse(from)) {
        return true;
      }
    }
    return ports.isEmpty();
  }

  /** The number of a port; -1 for a name that is not known. */
  private static int number(NetworkPolicyPort port, Map<String, Integer> names) {
    IntOrString written = port.port().orDefault();
    if (written instanceof IntOrString.Whole whole) {
      return whole.value();
    }
    return names.getOrDefault(written.toString(), -1);
  }

  /** The numbers of the ports that Pods give names to. */
  static Map<String, Integer> names(Labelled pods) {
    Map<String, Integer> names = new HashMap<>();
    if (pods.manifest().workload().isPresent()) {
      for (ContainerLike container :
          pods.manifest().workload().get().template().spec().allContainers()) {
        for (ContainerPort port : container.ports()) {
          if (port.name().isPresent()) {
            names.put(port.name().orElse(""), port.containerPort().orElse(0));
          }
        }
      }
    }
    return names;
  }
}
