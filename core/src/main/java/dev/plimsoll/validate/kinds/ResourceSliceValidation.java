package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.NodeSelector;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.DeviceSupplyValidation;
import dev.plimsoll.validate.DeviceValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.SchedulingValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.TextSize;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.validate.VolumeValidation;
import java.util.Locale;

/**
 * What the API server demands of a ResourceSlice: {@code ValidateResourceSlice}.
 *
 * <p>In the versions v1alpha3 and v1beta1 devices had another shape, which is not looked into.
 */
@ForKinds(group = "resource.k8s.io", kinds = "ResourceSlice")
public final class ResourceSliceValidation implements KindValidator {

  private static final int LONGEST_POOL = 253;
  private static final int MOST_DEVICES = 128;
  private static final int MOST_ADVANCED_DEVICES = 64;
  private static final int MOST_COUNTER_SETS = 8;
  private static final int MOST_COUNTERS = 32;
  private static final String ONE =
      "must have exactly one of nodeName, nodeSelector, allNodes and perDeviceNodeSelection";

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    String version = manifest.type().version();
    if (version.equals("v1beta1") || version.equals("v1alpha3")) {
      return;
    }
    Located spec = manifest.root().field("spec");
    VolumeValidation.csiDriver(Field.text(spec.field("driver")), errors);
    String driver = Field.text(spec.field("driver")).orElse("");
    if (!driver.equals(driver.toLowerCase(Locale.ROOT))) {
      errors.warning(Field.text(spec.field("driver")), "has capital letters", "write small ones");
    }
    pool(spec.field("pool"), errors);
    nodes(spec, errors);
    Items<Site> devices = Items.of(spec.field("devices"), Site::of);
    Items<Site> counters = Items.of(spec.field("sharedCounters"), Site::of);
    if (devices.isPresent() && counters.isPresent()) {
      errors.invalid(
          Site.of(spec), "must not have both sharedCounters and devices", "make two slices of it");
    }
    boolean perDevice = Field.bool(spec.field("perDeviceNodeSelection")).orElse(false);
    int most = isAdvanced(devices) ? MOST_ADVANCED_DEVICES : MOST_DEVICES;
    if (!DeviceValidation.isTooMany(devices, most, errors)) {
      for (Site device : devices) {
        DeviceSupplyValidation.device(device, perDevice, errors);
      }
      DeviceValidation.unique(devices, "name", errors);
    }
    if (!DeviceValidation.isTooMany(counters, MOST_COUNTER_SETS, errors)) {
      for (Site set : counters) {
        errors.requireAndCheck(Field.text(set.at().field("name")), Grammar.DNS_LABEL);
        DeviceSupplyValidation.counters(set.at().field("counters"), MOST_COUNTERS, errors);
      }
      DeviceValidation.unique(counters, "name", errors);
    }
  }

  private static void pool(Located pool, FieldErrors errors) {
    Field<String> name = Field.text(pool.field("name"));
    String text = name.orElse("");
    if (text.isEmpty()) {
      errors.required(name, "");
    } else {
      if (TextSize.utf8(text) > LONGEST_POOL) {
        errors.tooLong(name, LONGEST_POOL + " characters");
      }
      for (String part : text.split("/", -1)) {
        errors.check(name, Grammar.DNS_SUBDOMAIN, part);
      }
    }
    Field<Long> slices = Field.int64(pool.field("resourceSliceCount"));
    if (slices.orElse(0L) <= 0) {
      errors.invalid(slices, "must be 1 or more", "say how many slices the pool has");
    }
    Field<Long> generation = Field.int64(pool.field("generation"));
    if (generation.orElse(0L) < 0) {
      errors.invalid(generation, "must not be negative");
    }
  }

  private static void nodes(Located spec, FieldErrors errors) {
    int ways = 0;
    Field<String> node = Field.text(spec.field("nodeName"));
    if (node.isPresent() && node.orElse("").isEmpty()) {
      errors.invalid(node, "must not be empty", "name the node, or remove it");
    } else if (node.isPresent()) {
      ways++;
      errors.check(node, Grammar.DNS_SUBDOMAIN);
    }
    Located selector = spec.field("nodeSelector");
    if (selector.isPresent()) {
      ways++;
      SchedulingValidation.nodeSelector(new NodeSelector(selector), errors);
      Items<Site> terms = Items.of(selector.field("nodeSelectorTerms"), Site::of);
      if (terms.size() != 1) {
        errors.invalid(terms, "must have exactly one term", "join the terms");
      }
    }
    ways += isTrue(Field.bool(spec.field("allNodes")), errors);
    ways += isTrue(Field.bool(spec.field("perDeviceNodeSelection")), errors);
    if (ways == 0) {
      errors.required(Site.of(spec), ONE, "say which nodes have these devices");
    } else if (ways > 1) {
      errors.invalid(Site.of(spec), ONE, "remove all but one");
    }
  }

  private static int isTrue(Field<Boolean> flag, FieldErrors errors) {
    if (flag.isPresent() && !flag.is(true)) {
      errors.invalid(flag, "must be true where it is written", "remove it");
    }
    return flag.is(true) ? 1 : 0;
  }

  /** Devices with taints or counters take more room, so there may be fewer of them. */
  private static boolean isAdvanced(Items<Site> devices) {
    for (Site device : devices) {
      if (!Items.of(device.at().field("taints"), Site::of).isEmpty()
          || !Items.of(device.at().field("consumesCounters"), Site::of).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
