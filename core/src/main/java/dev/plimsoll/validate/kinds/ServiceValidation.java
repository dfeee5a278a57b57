package dev.plimsoll.validate.kinds;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.ServicePortValidation;
import dev.plimsoll.validate.ServiceWarnings;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the API server demands of a Service: {@code ValidateServiceCreate}. */
@ForKinds(kinds = "Service")
public final class ServiceValidation implements KindValidator {

  private static final List<String> TYPES =
      List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
  private static final List<String> AFFINITIES = List.of("ClientIP", "None");
  private static final List<String> TRAFFIC_POLICIES = List.of("Cluster", "Local");
  private static final List<String> FAMILY_POLICIES =
      List.of("PreferDualStack", "RequireDualStack", "SingleStack");
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");
  private static final List<String> DISTRIBUTIONS =
      List.of("PreferClose", "PreferSameNode", "PreferSameZone");
  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";
  private static final String MODE = "service.kubernetes.io/topology-mode";
  private static final String RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";
  private static final int MOST_AFFINITY_SECONDS = 86400;

  @Override
  public List<String> nameProblems(String name) {
    return Names.dnsLabel(name);
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ServiceSpec spec = new Service(manifest.root()).spec();
    String type = spec.type().orElse("");
    boolean headless = isHeadless(spec);
    int before = errors.count();
    families(spec, type, errors);
    clusterAddresses(spec, type, errors);
    if (errors.count() == before && !type.equals("ExternalName")) {
      singleFamily(spec, errors);
    }
    boolean addressed = errors.count() == before;
    if (spec.ports().isEmpty() && !headless && !type.equals("ExternalName")) {
      errors.required(spec.ports(), "name at least one port");
    }
    errors.oneOf(spec.type(), TYPES);
    if (type.equals("ExternalName")) {
      externalName(spec, errors);
    }
    ServicePortValidation.validate(spec, addressed, options, errors);
    ObjectMetaValidation.labels(spec.selector(), spec.selector().at().path(), errors);
    affinity(spec, errors);
    for (Field<String> address : spec.externalIPs()) {
      AddressValidation.address(address, errors);
      if (AddressValidation.isSpecial(address.orElse(""))) {
        errors.invalid(address, "must not be an address of the host itself or of its own network");
      }
    }
    annotations(manifest.metadata(), type, errors);
    externalTraffic(spec, type, errors);
    errors.oneOfIfWritten(spec.internalTrafficPolicy(), TRAFFIC_POLICIES);
    loadBalancer(spec, type, errors);
    sourceRanges(spec, type, errors);
    errors.oneOfIfWritten(spec.trafficDistribution(), DISTRIBUTIONS);
    ServiceWarnings.validate(manifest.metadata(), spec, headless, errors);
    if (options.consequences()
        && errors.count() > 0
        && type.equals("LoadBalancer")
        && spec.externalTrafficPolicy().is("Local")
        && spec.healthCheckNodePort().orElse(0) == 0) {
      // the server gives a port only to what is in order
      errors.required(spec.healthCheckNodePort(), "see the other errors");
    }
  }

  private static void externalName(ServiceSpec spec, FieldErrors errors) {
    String name = spec.externalName().orElse("");
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (name.isEmpty()) {
      errors.required(spec.externalName(), "name the host that the Service stands for");
    } else {
      errors.check(spec.externalName(), Grammar.DNS_SUBDOMAIN, name);
    }
  }

  private static void affinity(ServiceSpec spec, FieldErrors errors) {
    errors.oneOf(spec.sessionAffinity(), AFFINITIES);
    if (spec.sessionAffinity().is("ClientIP")) {
      var timeout = spec.sessionAffinityConfig().clientIP().timeoutSeconds();
      int seconds = timeout.orElse(1);
      if (seconds < 1 || seconds > MOST_AFFINITY_SECONDS) {
        errors.invalid(timeout, "must be 1 to 86400");
      }
    }
  }

  private static void families(ServiceSpec spec, String type, FieldErrors errors) {
    if (type.equals("ExternalName")) {
      String reason = "with the type ExternalName";
      if (!spec.ipFamilies().isEmpty()) {
        errors.forbidden(spec.ipFamilies(), reason);
      }
      if (spec.ipFamilyPolicy().isPresent()) {
        errors.forbidden(spec.ipFamilyPolicy(), reason);
      }
      return;
    }
    errors.oneOfIfWritten(spec.ipFamilyPolicy(), FAMILY_POLICIES);
    Set<String> seen = new HashSet<>();
    for (Field<String> family : spec.ipFamilies()) {
      if (!FAMILIES.contains(family.orElse(""))) {
        errors.notSupported(family, FAMILIES);
      }
      if (!seen.add(family.orElse(""))) {
        errors.duplicate(family);
      }
    }
  }

  /** Two families or addresses need a policy of two, but for what the server has no say in. */
  private static void singleFamily(ServiceSpec spec, FieldErrors errors) {
    boolean free = spec.clusterIP().is("None") && spec.selector().isEmpty();
    boolean single =
        spec.ipFamilyPolicy().isPresent() ? spec.ipFamilyPolicy().is("SingleStack") : !free;
    if (single && (spec.ipFamilies().size() == 2 || spec.clusterIPs().size() == 2)) {
      errors.invalid(
          spec.ipFamilyPolicy(), "must be PreferDualStack or RequireDualStack for two families");
    }
  }

  /** Whether there is no address of the Service's own. */
  private static boolean isHeadless(ServiceSpec spec) {
    return spec.clusterIPs().isEmpty()
        ? spec.clusterIP().is("None")
        : spec.clusterIPs().size() == 1 && spec.clusterIPs().item(0).is("None");
  }

  /** {@code ValidateServiceClusterIPsRelatedFields}. */
  private static void clusterAddresses(ServiceSpec spec, String type, FieldErrors errors) {
    String single = spec.clusterIP().orElse("");
    Items<Field<String>> all = spec.clusterIPs();
    Located first = all.isEmpty() ? spec.clusterIP().at() : all.item(0).at();
    if (type.equals("ExternalName")) {
      if (!single.isEmpty() || !all.isEmpty()) {
        errors.forbidden(
            Site.of(all.isEmpty() ? first : all.at(), all.at()), "with the type ExternalName");
      }
      return;
    }
    boolean outside = type.equals("LoadBalancer") || type.equals("NodePort");
    if (isHeadless(spec) && outside) {
      errors.invalid(Site.of(first, all.at().item(0)), "must not be None with the type " + type);
    }
    if (all.isEmpty()) {
      // the server makes a list of it first
      if (!single.isEmpty()) {
        clusterAddress(single, Site.of(first, all.at().item(0)), errors);
        family(single, 0, Site.of(first, all.at().item(0)), spec, errors);
      }
      return;
    }
    if (single.isEmpty()) {
      errors.invalid(all, "must not be given without clusterIP");
    } else if (!all.item(0).is(single)) {
      errors.invalid(all, "must begin with the clusterIP");
    }
    int before = errors.count();
    for (int i = 0; i < all.size(); i++) {
      Field<String> address = all.item(i);
      if (i == 0 && address.is("None")) {
        if (all.size() > 1) {
          errors.invalid(all, "must have no other item beside None");
        }
      } else if (!AddressValidation.isAddress(address.orElse(""))) {
        errors.invalid(address, "must be an IP address");
      }
    }
    boolean sound = errors.count() == before;
    if (all.size() > 2) {
      errors.invalid(all, "must have no more than two items");
    }
    if (!sound) {
      return;
    }
    int version6 = 0;
    for (int i = 0; i < all.size(); i++) {
      version6 += all.item(i).orElse("").indexOf(':') < 0 ? 0 : 1;
      family(all.item(i).orElse(""), i, all.item(i), spec, errors);
    }
    if (all.size() > 1 && (version6 == 0 || version6 == all.size())) {
      errors.invalid(all, "must be one address of version 4 and one of version 6");
    }
  }

  private static void clusterAddress(String address, View at, FieldErrors errors) {
    if (!address.equals("None") && !AddressValidation.isAddress(address)) {
      errors.invalid(at, "must be an IP address or None");
    }
  }

  /** An address is of the version that stands at its place in ipFamilies. */
  private static void family(
      String address, int index, View at, ServiceSpec spec, FieldErrors errors) {
    if (index >= spec.ipFamilies().size() || !AddressValidation.isAddress(address)) {
      return;
    }
    boolean six = AddressValidation.isVersion6(address) && address.indexOf('.') < 0;
    Field<String> family = spec.ipFamilies().item(index);
    if ((family.is("IPv4") && six) || (family.is("IPv6") && !six)) {
      errors.invalid(at, "must be of the family " + family.orElse(""));
    }
  }

  private static void annotations(ObjectMeta metadata, String type, FieldErrors errors) {
    Entries<Field<String>> annotations = metadata.annotations();
    if (annotations.isEmpty()) {
      return;
    }
    if (annotations.has(HINTS)
        && annotations.has(MODE)
        && !annotations.value(HINTS).orElse("").equals(annotations.value(MODE).orElse(""))) {
      errors.invalid(annotations.value(MODE), "must be what the older annotation says");
    }
    if (!annotations.has(RANGES)
        || metadata
            .at()
            .parent()
            .field("spec")
            .field("loadBalancerSourceRanges")
            .item(0)
            .isWritten()) {
      return;
    }
    Field<String> ranges = annotations.value(RANGES);
    if (!type.equals("LoadBalancer")) {
      errors.forbidden(ranges, "unless the type is LoadBalancer");
    }
    String text = ranges.orElse("").strip();
    for (String block : text.split(",", -1)) {
      if (!text.isEmpty() && !AddressValidation.isBlock(block.strip())) {
        errors.invalid(ranges, "must be blocks of addresses, with commas between them");
      }
    }
  }

  private static void externalTraffic(ServiceSpec spec, String type, FieldErrors errors) {
    boolean balanced = type.equals("LoadBalancer");
    boolean inside = type.isEmpty() || type.equals("ClusterIP");
    String policy = spec.externalTrafficPolicy().orElse("");
    if (balanced || type.equals("NodePort") || (inside && !spec.externalIPs().isEmpty())) {
      errors.oneOf(spec.externalTrafficPolicy(), TRAFFIC_POLICIES);
    } else if (!policy.isEmpty()) {
      errors.invalid(
          spec.externalTrafficPolicy(), "must not be set where nothing comes from outside");
    }
    int port = spec.healthCheckNodePort().orElse(0);
    if (port != 0 && !(balanced && policy.equals("Local"))) {
      errors.invalid(
          spec.healthCheckNodePort(),
          "must not be set unless the type is LoadBalancer and externalTrafficPolicy is Local");
    } else if (port != 0 && !NumberValidation.isPort(port)) {
      errors.invalid(spec.healthCheckNodePort(), "must be a number from 1 to 65535");
    }
  }

  /** The server writes the name of this field with a capital letter. */
  private static void sourceRanges(ServiceSpec spec, String type, FieldErrors errors) {
    FieldPath path = spec.at().path().field("LoadBalancerSourceRanges");
    Items<Field<String>> ranges = spec.loadBalancerSourceRanges();
    if (!ranges.isEmpty() && !type.equals("LoadBalancer")) {
      errors.forbidden(Site.of(ranges.at(), path), "unless the type is LoadBalancer");
    }
    for (int i = 0; i < ranges.size(); i++) {
      if (!AddressValidation.isBlock(ranges.item(i).orElse("").strip())) {
        errors.invalid(
            Site.of(ranges.item(i).at(), path.item(i)),
            "must be a block of addresses in CIDR form, such as 10.9.8.0/24");
      }
    }
  }

  private static void loadBalancer(ServiceSpec spec, String type, FieldErrors errors) {
    if (type.equals("LoadBalancer")) {
      if (spec.loadBalancerClass().isPresent()) {
        errors.check(
            spec.loadBalancerClass(), Grammar.LABEL_KEY, spec.loadBalancerClass().orElse(""));
      }
      return;
    }
    if (spec.loadBalancerClass().isPresent()) {
      errors.forbidden(spec.loadBalancerClass(), "unless the type is LoadBalancer");
    }
    if (spec.allocateLoadBalancerNodePorts().isPresent()) {
      errors.forbidden(spec.allocateLoadBalancerNodePorts(), "unless the type is LoadBalancer");
    }
  }
}
