package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.HostAlias;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodDNSConfig;
import dev.plimsoll.model.PodDNSConfigOption;
import dev.plimsoll.model.PodReadinessGate;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Optional;

/** What the API server demands of a Pod's spec, wherever it stands: {@code ValidatePodSpec}. */
public final class PodSpecValidation {

  private static final List<String> RESTART_POLICIES = List.of("Always", "Never", "OnFailure");
  private static final List<String> DNS_POLICIES =
      List.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
  private static final List<String> PREEMPTION_POLICIES = List.of("Never", "PreemptLowerPriority");
  private static final List<String> SYSTEMS = List.of("linux", "windows");
  private static final int MOST_HOST_NAME = 64;
  private static final int MOST_NAMESERVERS = 3;
  private static final int MOST_SEARCHES = 32;

  private PodSpecValidation() {}

  /** A Pod's spec. */
  public static void validate(PodSpec spec, ValidationOptions options, FieldErrors errors) {
    validate(spec, List.of(), options, errors);
  }

  /**
   * A Pod's spec.
   *
   * @param claims the metadata of claims that are made for each Pod and may be mounted
   */
  static void validate(
      PodSpec spec, List<ObjectMeta> claims, ValidationOptions options, FieldErrors errors) {
    Volumes volumes = VolumeValidation.validate(spec.volumes(), options, errors);
    VolumeValidation.claims(spec.volumes(), claims, volumes, errors);
    ResourceClaimValidation.pod(spec, errors);
    ContainerValidation.containers(spec, volumes, options, errors);
    EphemeralContainerValidation.validate(spec, volumes, options, errors);
    PodResourceValidation.validate(spec, options, errors);
    errors.oneOf(spec.restartPolicy(), RESTART_POLICIES);
    dns(spec, errors);
    ObjectMetaValidation.labels(spec.nodeSelector(), spec.nodeSelector().at().path(), errors);
    SecurityContextValidation.pod(spec, errors);
    SchedulingValidation.validate(spec, options, errors);
    names(spec, isStatefulSets(spec), errors);
    hostAliases(spec, errors);
    readinessGates(spec, errors);
    Optional<Long> deadline = spec.activeDeadlineSeconds().value();
    if (deadline.isPresent() && (deadline.get() < 1 || deadline.get() > Integer.MAX_VALUE)) {
      errors.invalid(spec.activeDeadlineSeconds(), "must be 1 to 2147483647");
    }
    if (spec.preemptionPolicy().orElse("Never").isEmpty()) {
      errors.required(spec.preemptionPolicy(), "leave it out, or write Never");
    }
    errors.oneOf(spec.preemptionPolicy(), PREEMPTION_POLICIES);
    List<Container> containers = ContainerValidation.all(spec);
    WindowsValidation.hostProcess(spec, containers, errors);
    operatingSystem(spec, containers, errors);
    EnvValidation.fileVolumes(spec, containers, errors);
    ResourceValidation.overhead(spec.overhead(), spec.overhead().at().path(), errors);
    PodWarnings.spec(spec, errors);
  }

  /** A StatefulSet gives its Pods their own host names, whatever the template says. */
  private static boolean isStatefulSets(PodSpec spec) {
    Located root = spec.at();
    while (!root.isRoot()) {
      root = root.parent();
    }
    return Field.text(root.field("kind")).is("StatefulSet");
  }

  private static void names(PodSpec spec, boolean named, FieldErrors errors) {
    errors.check(spec.serviceAccountName(), Grammar.DNS_SUBDOMAIN);
    errors.check(spec.nodeName(), Grammar.DNS_SUBDOMAIN);
    if (!spec.serviceAccountName().isPresent()) {
      // the older name of the same field
      Field<String> old = Field.text(spec.at().field("serviceAccount"));
      if (!old.orElse("").isEmpty()) {
        errors.check(
            Site.of(old.at(), spec.serviceAccountName().at()),
            Grammar.DNS_SUBDOMAIN,
            old.orElse(""));
      }
    }
    if (!named) {
      errors.check(spec.hostname(), Grammar.DNS_LABEL);
      errors.check(spec.subdomain(), Grammar.DNS_LABEL);
    }
    hostName(spec, errors);
    errors.check(spec.priorityClassName(), Grammar.DNS_SUBDOMAIN);
    Optional<String> runtimeClass = spec.runtimeClassName().value();
    if (runtimeClass.isPresent()) {
      errors.check(spec.runtimeClassName(), Grammar.DNS_SUBDOMAIN, runtimeClass.get());
    }
  }

  /** A host name of one's own choice: {@code validatePodHostName}. */
  private static void hostName(PodSpec spec, FieldErrors errors) {
    Field<String> name = spec.hostnameOverride();
    if (!name.isPresent()) {
      return;
    }
    if (spec.setHostnameAsFQDN().orElse(false)) {
      errors.forbidden(name, "where setHostnameAsFQDN is true");
    }
    if (spec.hostNetwork().orElse(false)) {
      errors.forbidden(name, "where hostNetwork is true");
    }
    if (TextSize.utf8(name.orElse("")) > MOST_HOST_NAME) {
      errors.tooLong(name, MOST_HOST_NAME + " characters");
    }
    errors.check(name, Grammar.DNS_SUBDOMAIN, name.orElse(""));
  }

  private static void operatingSystem(
      PodSpec spec, List<Container> containers, FieldErrors errors) {
    if (!spec.os().isPresent()) {
      return;
    }
    Field<String> name = spec.os().name();
    if (name.orElse("").isEmpty()) {
      errors.required(name, "write linux or windows");
    } else if (!SYSTEMS.contains(name.orElse(""))) {
      errors.notSupported(Site.of(name.at(), spec.os().at()), SYSTEMS);
    } else {
      WindowsValidation.operatingSystem(spec, containers, errors);
    }
  }

  private static void dns(PodSpec spec, FieldErrors errors) {
    errors.oneOf(spec.dnsPolicy(), DNS_POLICIES);
    PodDNSConfig config = spec.dnsConfig();
    boolean none = spec.dnsPolicy().is("None");
    if (none && !config.isPresent()) {
      errors.required(config, "the dnsPolicy None leaves the Pod without a name server");
      return;
    }
    if (none && config.nameservers().isEmpty()) {
      errors.required(
          config.nameservers(), "the dnsPolicy None leaves the Pod without a name server");
    }
    if (config.nameservers().size() > MOST_NAMESERVERS) {
      errors.invalid(config.nameservers(), "must have no more than 3 items");
    }
    for (Field<String> server : config.nameservers()) {
      AddressValidation.address(server, errors);
    }
    if (config.searches().size() > MOST_SEARCHES) {
      errors.invalid(config.searches(), "must have no more than 32 items");
    }
    for (Field<String> search : config.searches()) {
      search(search, errors);
    }
    for (PodDNSConfigOption option : config.options()) {
      if (option.name().orElse("").isEmpty()) {
        errors.required(Site.of(option.name().at(), option.at()), "give the option a name");
      }
    }
  }

  /** A search domain may be a dot, end with one, and have underscores. */
  private static void search(Field<String> search, FieldErrors errors) {
    String domain = search.orElse("");
    if (domain.equals(".")) {
      return;
    }
    if (domain.endsWith(".")) {
      domain = domain.substring(0, domain.length() - 1);
    }
    errors.check(search, Grammar.DNS_SUBDOMAIN, domain.replace('_', 'x'));
  }

  private static void hostAliases(PodSpec spec, FieldErrors errors) {
    for (HostAlias alias : spec.hostAliases()) {
      AddressValidation.address(alias.ip(), errors);
      for (Field<String> name : alias.hostnames()) {
        errors.check(name, Grammar.DNS_SUBDOMAIN, name.orElse(""));
      }
    }
  }

  private static void readinessGates(PodSpec spec, FieldErrors errors) {
    for (PodReadinessGate gate : spec.readinessGates()) {
      errors.check(gate.conditionType(), Grammar.LABEL_KEY, gate.conditionType().orElse(""));
    }
  }
}
