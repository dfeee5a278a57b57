package dev.plimsoll.validate;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.LifecycleHandler;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Service;
import dev.plimsoll.tree.Field;
import java.util.List;

/**
 * What minors before the newest recorded one refuse beyond what that one does: rules that were
 * relaxed since, each with the feature gate that relaxed it. The validators themselves know the
 * newest rules; what they refuse already is not said twice.
 */
final class StricterRules {

  /** The first minor that looks at restart policies of containers, and the first that takes any. */
  private static final int RESTART_POLICIES_LOOKED_AT = 29;

  private static final int RESTART_POLICIES_DROPPED = 34;

  private final ValidationOptions options;
  private final FieldErrors errors;

  private StricterRules(ValidationOptions options, FieldErrors errors) {
    this.options = options;
    this.errors = errors;
  }

  /** Reports what the minor refuses of an object, and the newest recorded one does not. */
  static void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    StricterRules rules = new StricterRules(options, errors);
    if (manifest.workload().isPresent()) {
      rules.pod(manifest.workload().get().template().spec());
    }
    if (manifest.is("", "Service")) {
      rules.service(new Service(manifest.root()));
    }
  }

  private void pod(PodSpec spec) {
    if (!options.isOn(FeatureGate.RELAXED_DNS_SEARCH_VALIDATION)) {
      for (Field<String> search : spec.dnsConfig().searches()) {
        String domain = search.orElse("");
        if (domain.equals(".") || domain.indexOf('_') >= 0) {
          errors.invalid(search, "must be a domain's name without underscores" + before(33), "");
        }
      }
    }
    for (Container container : spec.initContainers()) {
      container(container);
      if (restartPoliciesAreLookedAt()
          && !container.restartPolicy().orElse("Always").equals("Always")) {
        errors.notSupported(container.restartPolicy(), List.of("Always"));
      }
    }
    for (Container container : spec.containers()) {
      container(container);
      if (restartPoliciesAreLookedAt() && container.restartPolicy().isPresent()) {
        errors.forbidden(container.restartPolicy(), "but for an init container" + before(35));
      }
    }
  }

  private boolean restartPoliciesAreLookedAt() {
    int minor = options.version().minor();
    return minor >= RESTART_POLICIES_LOOKED_AT && minor < RESTART_POLICIES_DROPPED;
  }

  private void container(Container container) {
    if (!options.isOn(FeatureGate.RELAXED_ENVIRONMENT_VARIABLE_VALIDATION)) {
      for (EnvVar variable : container.env()) {
        variable(variable.name());
      }
      for (EnvFromSource source : container.envFrom()) {
        variable(source.prefix());
      }
    }
    if (!options.isOn(FeatureGate.POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO)) {
      sleep(container.lifecycle().postStart());
      sleep(container.lifecycle().preStop());
    }
  }

  private void variable(Field<String> name) {
    String text = name.orElse("");
    if (!text.isEmpty() && Names.relaxedEnvironmentVariable(text).isEmpty()) {
      errors.check(
          name,
          Names.environmentVariable(text),
          "write letters, digits, _, - and . only; Kubernetes 1.32 takes more");
    }
  }

  private void sleep(LifecycleHandler hook) {
    Field<Long> seconds = hook.sleep().seconds();
    if (options.isOn(FeatureGate.POD_LIFECYCLE_SLEEP_ACTION)
        && hook.sleep().isPresent()
        && seconds.orElse(0L) == 0) {
      errors.invalid(seconds, "must be more than 0" + before(33), "");
    }
  }

  private void service(Service service) {
    Field<String> name = service.metadata().name();
    String text = name.orElse("");
    if (!options.isOn(FeatureGate.RELAXED_SERVICE_NAME_VALIDATION)
        && Names.dnsLabel(text).isEmpty()) {
      errors.check(
          name,
          Names.dns1035Label(text),
          "let it begin with a letter; Kubernetes 1.36 takes digits too");
    }
    Field<String> distribution = service.spec().trafficDistribution();
    if (options.isOn(FeatureGate.SERVICE_TRAFFIC_DISTRIBUTION)
        && !options.isOn(FeatureGate.PREFER_SAME_TRAFFIC_DISTRIBUTION)
        && distribution.orElse("").startsWith("PreferSame")) {
      errors.notSupported(distribution, List.of("PreferClose"));
    }
  }

  private static String before(int minor) {
    return " before Kubernetes 1." + minor;
  }
}
