package dev.plimsoll.validate;

import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.tree.Field;

/** What the API server takes with a warning in a Service: {@code GetWarningsForService}. */
public final class ServiceWarnings {

  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";

  private ServiceWarnings() {}

  /** A Service, headless or not. */
  public static void validate(
      ObjectMeta metadata, ServiceSpec spec, boolean headless, FieldErrors errors) {
    if (metadata.annotations().has(HINTS)) {
      errors.warning(
          metadata.annotations().value(HINTS),
          "is deprecated",
          "write service.kubernetes.io/topology-mode");
    }
    String type = spec.type().orElse("");
    boolean outside = type.equals("ExternalName");
    if (headless && (type.isEmpty() || type.equals("ClusterIP"))) {
      headless(spec, errors);
    } else if (!outside && !spec.externalIPs().isEmpty()) {
      errors.warning(
          spec.externalIPs(), "is deprecated, and a cluster may ignore it", "use a LoadBalancer");
    }
    if (!headless) {
      if (spec.clusterIPs().isEmpty()) {
        AddressWarnings.address(spec.clusterIP(), errors);
      }
      for (Field<String> address : spec.clusterIPs()) {
        AddressWarnings.address(address, errors);
      }
    }
    for (Field<String> address : spec.externalIPs()) {
      AddressWarnings.address(address, errors);
    }
    AddressWarnings.address(spec.loadBalancerIP(), errors);
    for (Field<String> range : spec.loadBalancerSourceRanges()) {
      AddressWarnings.block(range, errors);
    }
    if (outside && !spec.externalIPs().isEmpty()) {
      errors.warning(spec.externalIPs(), "means nothing with the type ExternalName", "remove it");
    }
    if (!outside && !spec.externalName().orElse("").isEmpty()) {
      errors.warning(
          spec.externalName(), "means nothing unless the type is ExternalName", "remove it");
    }
    if (spec.trafficDistribution().is("PreferClose")) {
      errors.warning(spec.trafficDistribution(), "is deprecated", "write PreferSameZone");
    }
  }

  private static void headless(ServiceSpec spec, FieldErrors errors) {
    String meaning = "means nothing for a headless Service";
    if (!spec.loadBalancerIP().orElse("").isEmpty()) {
      errors.warning(spec.loadBalancerIP(), meaning, "remove it");
    }
    if (!spec.externalIPs().isEmpty()) {
      errors.warning(spec.externalIPs(), meaning, "remove it");
    }
    String affinity = spec.sessionAffinity().orElse("");
    if (!affinity.isEmpty() && !affinity.equals("None")) {
      errors.warning(spec.sessionAffinity(), meaning, "remove it");
    }
  }
}
