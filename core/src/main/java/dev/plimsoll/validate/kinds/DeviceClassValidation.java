package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.DeviceValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a DeviceClass: {@code ValidateDeviceClass}. */
@ForKinds(group = "resource.k8s.io", kinds = "DeviceClass")
public final class DeviceClassValidation implements KindValidator {

  private static final int MOST_CONFIGURATIONS = 32;

  /** The beginning of a name is not looked at; the whole name is. */
  @Override
  public List<String> prefixProblems(String prefix) {
    return List.of();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    DeviceValidation.selectors(spec.field("selectors"), errors);
    Items<Site> configurations = Items.of(spec.field("config"), Site::of);
    if (!DeviceValidation.isTooMany(configurations, MOST_CONFIGURATIONS, errors)) {
      for (Site configuration : configurations) {
        DeviceValidation.configuration(configuration.at(), errors);
      }
    }
    Field<String> resource = Field.text(spec.field("extendedResourceName"));
    if (resource.isPresent() && !isExtended(resource.orElse(""))) {
      errors.invalid(
          resource,
          "must be the name of an extended resource",
          "write it like example.com/gpu, with a domain of your own");
    }
  }

  /** {@code IsExtendedResourceName}. */
  private static boolean isExtended(String name) {
    return name.indexOf('/') >= 0
        && !name.contains("kubernetes.io/")
        && !name.startsWith("requests.")
        && Grammar.LABEL_KEY.problems("requests." + name).isEmpty();
  }
}
