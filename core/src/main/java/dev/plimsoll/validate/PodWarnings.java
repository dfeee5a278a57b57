package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.HostAlias;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.LocalObjectReference;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodAffinityTerm;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceRequirements;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.model.WeightedPodAffinityTerm;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the API server takes with a warning in a Pod: {@code warningsForPodSpecAndMeta}. */
public final class PodWarnings {

  private static final long THOUSAND = 1000;

  private PodWarnings() {}

  /** A Pod's spec, wherever it stands. */
  static void spec(PodSpec spec, FieldErrors errors) {
    if (spec.terminationGracePeriodSeconds().orElse(0L) < 0) {
      errors.warning(
          spec.terminationGracePeriodSeconds(), "is negative and taken for 1", "write 0 or more");
    }
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
    Set<String> ports = new HashSet<>();
    for (Container container : spec.containers()) {
      container(container, ports, errors);
    }
    for (Container container : spec.initContainers()) {
      container(container, new HashSet<>(), errors);
    }
    bytes(spec.overhead(), "memory", errors);
    bytes(spec.overhead(), "ephemeral-storage", errors);
  }

  /** A name that Pods take over as their host name, or as the beginning of it. */
  public static void hostName(ObjectMeta metadata, FieldErrors errors) {
    String name = metadata.name().orElse("");
    if (!name.isEmpty() && errors.count() == 0 && !Names.dnsLabel(name).isEmpty()) {
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
      } else if (!names.add(name)) {
        errors.warning(secret.name(), "is there more than once", "remove one of the two");
      }
    }
  }

  private static void container(Container container, Set<String> ports, FieldErrors errors) {
    environment(container.env(), errors);
    for (ContainerPort port : container.ports()) {
      String protocol = port.protocol().orElse("");
      String key =
          port.containerPort().orDefault()
              + "/"
              + (protocol.isEmpty() ? "TCP" : protocol)
              + "/"
              + port.hostPort().orDefault()
              + "/"
              + port.hostIP().orElse("");
      if (!ports.add(key)) {
        errors.warning(port, "is there already", "remove one of the two");
      }
    }
    ResourceRequirements resources = container.resources();
    if (resources.isPresent()) {
      bytes(resources.limits(), "memory", errors);
      bytes(resources.limits(), "ephemeral-storage", errors);
      bytes(resources.requests(), "memory", errors);
      bytes(resources.requests(), "ephemeral-storage", errors);
    }
  }

  /** A later variable hides an earlier one, unless one of the two mentions it. */
  private static void environment(Items<EnvVar> env, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (EnvVar variable : env) {
      String name = variable.name().orElse("");
      if (!names.add(name) && !isMentioned("$(" + name + ")", env)) {
        errors.warning(
            variable.name(), "hides an earlier variable of this name", "remove one of the two");
      }
    }
  }

  private static boolean isMentioned(String reference, Items<EnvVar> env) {
    for (EnvVar variable : env) {
      if (variable.value().orElse("").contains(reference)) {
        return true;
      }
    }
    return false;
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
