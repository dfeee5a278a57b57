package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.HostAlias;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.LocalObjectReference;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.NodeAffinity;
import dev.plimsoll.model.NodeSelectorRequirement;
import dev.plimsoll.model.NodeSelectorTerm;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodAffinityTerm;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.PreferredSchedulingTerm;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceRequirements;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.model.WeightedPodAffinityTerm;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the API server takes with a warning in a Pod: {@code warningsForPodSpecAndMeta}. */
public final class PodWarnings {

  private static final long THOUSAND = 1000;

  private PodWarnings() {}

  /** A Pod's spec, wherever it stands. */
  static void spec(PodSpec spec, FieldErrors errors) {
    // in a Pod the server mends it without a word
    boolean template = !spec.at().parent().isRoot();
    if (template && spec.terminationGracePeriodSeconds().orElse(0L) < 0) {
      errors.warning(
          spec.terminationGracePeriodSeconds(), "is negative and taken for 1", "write 0 or more");
    }
    nodeLabels(spec, errors);
    for (TopologySpreadConstraint constraint : spec.topologySpreadConstraints()) {
      selector(constraint.labelSelector(), errors);
    }
    if (spec.affinity().isPresent()) {
      var near = spec.affinity().podAffinity();
      required(near.requiredDuringSchedulingIgnoredDuringExecution(), errors);
      preferred(near.preferredDuringSchedulingIgnoredDuringExecution(), errors);
      var apart = spec.affinity().podAntiAffinity();
      required(apart.requiredDuringSchedulingIgnoredDuringExecution(), errors);
      preferred(apart.preferredDuringSchedulingIgnoredDuringExecution(), errors);
    }
    hostAliases(spec.hostAliases(), errors);
    pullSecrets(spec.imagePullSecrets(), errors);
    VolumeWarnings.volumes(spec.volumes(), errors);
    List<ContainerPort> ports = new ArrayList<>();
    boolean hostPorts = !template && spec.usesHostNetwork(); // which the server fills in
    Set<String> portNames = new HashSet<>();
    for (Container container : spec.initContainers()) {
      container(container, false, !template, ports, portNames, errors);
    }
    for (Container container : spec.containers()) {
      container(container, hostPorts, !template, ports, portNames, errors);
    }
    addresses(spec, errors);
    bytes(spec.overhead(), "memory", errors);
    bytes(spec.overhead(), "ephemeral-storage", errors);
  }

  /** Labels of nodes that have another name by now: {@code GetWarningsForNodeSelectorTerm}. */
  private static void nodeLabels(PodSpec spec, FieldErrors errors) {
    for (Entries.Entry<Field<String>> label : spec.nodeSelector()) {
      nodeLabel(label.key(), Site.key(label.value().at()), errors);
    }
    for (TopologySpreadConstraint constraint : spec.topologySpreadConstraints()) {
      nodeLabel(constraint.topologyKey().orElse(""), constraint.topologyKey(), errors);
    }
    if (!spec.affinity().isPresent()) {
      return;
    }
    NodeAffinity affinity = spec.affinity().nodeAffinity();
    for (NodeSelectorTerm term :
        affinity.requiredDuringSchedulingIgnoredDuringExecution().nodeSelectorTerms()) {
      nodeTerm(term, errors);
    }
    for (PreferredSchedulingTerm preferred :
        affinity.preferredDuringSchedulingIgnoredDuringExecution()) {
      nodeTerm(preferred.preference(), errors);
      for (NodeSelectorRequirement expression : preferred.preference().matchExpressions()) {
        for (Field<String> value : expression.values()) {
          for (String problem : Names.labelValue(value.orElse(""))) {
            errors.warning(value, "is no value of a label: it " + problem, "mend it");
          }
        }
      }
    }
  }

  /** What is asked of a node's labels. */
  public static void nodeTerm(NodeSelectorTerm term, FieldErrors errors) {
    for (NodeSelectorRequirement expression : term.matchExpressions()) {
      nodeLabel(expression.key().orElse(""), expression.key(), errors);
    }
  }

  /** The key of a node's label. */
  public static void nodeLabel(String key, View at, FieldErrors errors) {
    String now =
        switch (key) {
          case "beta.kubernetes.io/arch" -> "write kubernetes.io/arch";
          case "beta.kubernetes.io/os" -> "write kubernetes.io/os";
          case "failure-domain.beta.kubernetes.io/region" -> "write topology.kubernetes.io/region";
          case "failure-domain.beta.kubernetes.io/zone" -> "write topology.kubernetes.io/zone";
          case "beta.kubernetes.io/instance-type" -> "write node.kubernetes.io/instance-type";
          case "app.kubernetes.io/created-by" -> "remove it";
          case "scheduler.alpha.kubernetes.io/preferAvoidPods" -> "use taints and tolerations";
          case "node-role.kubernetes.io/master" -> "write node-role.kubernetes.io/control-plane";
          default -> "";
        };
    if (!now.isEmpty()) {
      errors.warning(at, "names a deprecated label of nodes", now);
    }
  }

  private static void addresses(PodSpec spec, FieldErrors errors) {
    for (Field<String> server : spec.dnsConfig().nameservers()) {
      AddressWarnings.address(server, errors);
    }
    for (HostAlias alias : spec.hostAliases()) {
      AddressWarnings.address(alias.ip(), errors);
    }
  }

  /** A name that Pods take over as their host name, or as the beginning of it. */
  public static void hostName(ObjectMeta metadata, FieldErrors errors) {
    String name = metadata.name().orElse("");
    if (!name.isEmpty() && !Names.dnsLabel(name).isEmpty()) {
      errors.warning(
          metadata.name(),
          "makes a surprising host name of its Pods",
          "write it without dots, with no more than 63 characters");
    }
  }

  private static void required(Items<PodAffinityTerm> terms, FieldErrors errors) {
    for (PodAffinityTerm term : terms) {
      selector(term.labelSelector(), errors);
    }
  }

  private static void preferred(Items<WeightedPodAffinityTerm> terms, FieldErrors errors) {
    for (WeightedPodAffinityTerm term : terms) {
      selector(term.podAffinityTerm().labelSelector(), errors);
    }
  }

  private static void selector(LabelSelector selector, FieldErrors errors) {
    if (!selector.isPresent()) {
      errors.warning(
          selector, "selects no Pod when it is not there", "write {} for all Pods, or labels");
    }
  }

  private static void hostAliases(Items<HostAlias> aliases, FieldErrors errors) {
    Set<String> addresses = new HashSet<>();
    for (HostAlias alias : aliases) {
      if (!addresses.add(alias.ip().orElse(""))) {
        errors.warning(
            alias.ip(), "is there more than once", "put all its names under one address");
      }
    }
  }

  private static void pullSecrets(Items<LocalObjectReference> secrets, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (LocalObjectReference secret : secrets) {
      String name = secret.name().orElse("");
      if (name.isEmpty()) {
        errors.warning(secret.name(), "must not be empty", "name a Secret, or remove the item");
      }
      if (!names.add(name)) {
        errors.warning(secret.name(), "is there more than once", "remove one of the two");
      }
    }
  }

  private static void container(
      Container container,
      boolean hostPorts,
      boolean copied,
      List<ContainerPort> seen,
      Set<String> names,
      FieldErrors errors) {
    environment(container.env(), errors);
    for (ContainerPort port : container.ports()) {
      boolean hostPort = hostPorts || port.hostPort().orElse(0) != 0;
      if (!hostPort && !port.hostIP().orElse("").isEmpty()) {
        errors.warning(port.hostIP(), "means nothing without hostPort", "remove it");
      }
      for (ContainerPort other : seen) {
        if (collide(port, other)) {
          errors.warning(
              port.containerPort(), "is the port of two entries", "remove one of the two");
        }
      }
      seen.add(port);
      String name = port.name().orElse("");
      if (!name.isEmpty() && !names.add(name)) {
        errors.warning(
            port.name(), "is the name of two ports: the first one is taken", "rename one of them");
      }
    }
    ResourceRequirements resources = container.resources();
    if (resources.isPresent()) {
      bytes(resources.limits(), "memory", errors);
      bytes(resources.limits(), "ephemeral-storage", errors);
      bytes(resources.requests(), "memory", errors);
      bytes(resources.requests(), "ephemeral-storage", errors);
      if (copied) {
        copiedBytes(resources, "memory", errors);
        copiedBytes(resources, "ephemeral-storage", errors);
      }
    }
  }

  /** A limit stands for a request that is not written, and is then warned of twice. */
  private static void copiedBytes(ResourceRequirements resources, String name, FieldErrors errors) {
    if (!resources.requests().has(name)) {
      bytes(resources.limits(), name, errors);
    }
  }

  /** Whether two ports are one, or may be: on the node as well, or on no certain one of it. */
  private static boolean collide(ContainerPort one, ContainerPort other) {
    if (!one.containerPort().orDefault().equals(other.containerPort().orDefault())
        || !protocol(one).equals(protocol(other))) {
      return false;
    }
    int port = one.hostPort().orDefault();
    int otherPort = other.hostPort().orDefault();
    String address = one.hostIP().orElse("");
    String otherAddress = other.hostIP().orElse("");
    return port == 0
        || otherPort == 0
        || (port == otherPort
            && (address.equals(otherAddress) || address.isEmpty() != otherAddress.isEmpty()));
  }

  private static String protocol(ContainerPort port) {
    String protocol = port.protocol().orElse("");
    return protocol.isEmpty() ? "TCP" : protocol;
  }

  /** A later variable hides an earlier one, unless it is made of it. */
  private static void environment(Items<EnvVar> env, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (EnvVar variable : env) {
      String name = variable.name().orElse("");
      String reference = "$(" + name + ")";
      String value = variable.value().orElse("");
      boolean made = value.contains(reference) && !value.equals(reference);
      if (!names.add(name) && (variable.valueFrom().isPresent() || !made)) {
        errors.warning(
            variable.name(), "hides an earlier variable of this name", "remove one of the two");
      }
    }
  }

  /** An amount of bytes with a fraction, which is nearly always a slip. */
  static void bytes(Entries<Field<Quantity>> amounts, String name, FieldErrors errors) {
    if (!amounts.has(name)) {
      return;
    }
    Field<Quantity> amount = amounts.value(name);
    if (!isWhole(amount.orDefault())) {
      errors.warning(amount, "is not a whole number of bytes", "write a unit, such as Mi");
    }
  }

  private static boolean isWhole(Quantity quantity) {
    long thousandths = quantity.milliValue();
    return thousandths % THOUSAND == 0
        || quantity.amount().setScale(3, RoundingMode.UP).stripTrailingZeros().scale() <= 0;
  }

  /** Whether two paths lead to the same file, or one of them into the other. */
  static boolean overlap(String one, String other) {
    return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
  }

  /** Each path against those before it. */
  static void overlaps(List<Field<String>> paths, FieldErrors errors) {
    for (int i = 1; i < paths.size(); i++) {
      String path = paths.get(i).orElse("");
      for (int j = 0; j < i; j++) {
        if (overlap(path, paths.get(j).orElse(""))) {
          errors.warning(
              paths.get(i), "is in the way of another file", "give each file a path of its own");
          break;
        }
      }
    }
  }
}
