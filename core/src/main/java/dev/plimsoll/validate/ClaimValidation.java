package dev.plimsoll.validate;

import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PersistentVolumeClaimSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.List;
import java.util.Optional;

/**
 * What the API server demands of a claim's spec, in an object of its own, in a template of a
 * StatefulSet, or in an ephemeral volume: {@code ValidatePersistentVolumeClaimSpec}.
 */
public final class ClaimValidation {

  private static final List<String> ACCESS_MODES =
      List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
  private static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");
  private static final String ONCE_POD = "ReadWriteOncePod";

  private ClaimValidation() {}

  /** A template: labels and annotations of the claim, and its spec. */
  static void template(
      ObjectMeta metadata,
      PersistentVolumeClaimSpec spec,
      ValidationOptions options,
      FieldErrors errors) {
    TemplateMetaValidation.validate(metadata, errors);
    spec(spec, options, errors);
  }

  /** A claim's spec. */
  public static void spec(
      PersistentVolumeClaimSpec spec, ValidationOptions options, FieldErrors errors) {
    accessModes(spec.accessModes(), errors);
    oncePod(spec.accessModes(), errors);
    LabelSelector selector = spec.selector();
    LabelSelectorValidation.validate(selector, errors);
    storage(spec, errors);
    PodWarnings.bytes(spec.resources().requests(), "storage", errors);
    PodWarnings.bytes(spec.resources().limits(), "storage", errors);
    errors.check(spec.storageClassName(), Grammar.DNS_SUBDOMAIN);
    errors.oneOfIfWritten(spec.volumeMode(), VOLUME_MODES);
    errors.check(spec.volumeAttributesClassName(), Grammar.DNS_SUBDOMAIN);
    ClaimSourceValidation.validate(spec, options, errors);
  }

  /** The ways in which a volume may be mounted, of a claim or of a volume. */
  public static void accessModes(Items<Field<String>> modes, FieldErrors errors) {
    if (modes.isEmpty()) {
      errors.required(modes, "name at least one access mode, such as ReadWriteOnce");
    }
    for (Field<String> mode : modes) {
      if (!ACCESS_MODES.contains(mode.orElse(""))) {
        errors.notSupported(Site.of(mode.at(), modes.at()), ACCESS_MODES);
      }
    }
  }

  /** What one Pod has for itself cannot be had by others in another way. */
  public static void oncePod(Items<Field<String>> modes, FieldErrors errors) {
    boolean once = false;
    boolean others = false;
    for (Field<String> mode : modes) {
      once |= mode.is(ONCE_POD);
      others |= !mode.is(ONCE_POD) && ACCESS_MODES.contains(mode.orElse(""));
    }
    if (once && others) {
      errors.forbidden(modes, "together with " + ONCE_POD);
    }
  }

  private static void storage(PersistentVolumeClaimSpec spec, FieldErrors errors) {
    Field<Quantity> storage = spec.resources().requests().value("storage");
    // the server leaves out the word requests here
    Site reported = Site.of(storage.at(), spec.resources().at().path().entry("storage"));
    Optional<Quantity> size = storage.value();
    if (!spec.resources().requests().has("storage")) {
      errors.required(reported, "say how much under resources.requests");
    } else if (size.orElse(Quantity.ZERO).sign() <= 0) {
      errors.invalid(reported, "must be more than nothing");
    }
  }
}
