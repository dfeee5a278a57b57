package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.LabelSelectorRequirement;
import dev.plimsoll.model.PersistentVolumeSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.PersistentVolumeSpecValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.TextSize;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.validate.VolumeValidation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the API server demands of what describes storage drivers: {@code ValidateCSIDriver}, {@code
 * ValidateCSINode}, {@code ValidateVolumeAttachment}, {@code ValidateCSIStorageCapacity} and {@code
 * ValidateVolumeAttributesClass}.
 */
@ForKinds(
    group = "storage.k8s.io",
    kinds = {
      "CSIDriver",
      "CSINode",
      "VolumeAttachment",
      "CSIStorageCapacity",
      "VolumeAttributesClass"
    })
public final class StoragePartsValidation implements KindValidator {

  private static final List<String> GROUP_POLICIES =
      List.of("File", "None", "ReadWriteOnceWithFSType");
  private static final List<String> LIFECYCLES = List.of("Ephemeral", "Persistent");
  private static final int LEAST_PERIOD = 10;
  private static final long LEAST_TOKEN_SECONDS = 600;
  private static final long MOST_TOKEN_SECONDS = 1L << 32;
  private static final int MOST_NODE_ID = 256;
  private static final int MOST_PARAMETERS = 512;
  private static final int MOST_PARAMETER_BYTES = 256 * 1024;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located root = manifest.root();
    switch (manifest.type().kind()) {
      case "CSIDriver" -> driver(root.field("spec"), errors);
      case "CSINode" -> node(root.field("spec"), errors);
      case "VolumeAttachment" -> attachment(root.field("spec"), options, errors);
      case "CSIStorageCapacity" -> capacity(root, errors);
      default -> attributes(root, errors);
    }
  }

  private static void driver(Located spec, FieldErrors errors) {
    errors.oneOfIfWritten(Field.text(spec.field("fsGroupPolicy")), GROUP_POLICIES);
    Items<Field<String>> modes = Items.of(spec.field("volumeLifecycleModes"), Field::text);
    for (Field<String> mode : modes) {
      if (!LIFECYCLES.contains(mode.orElse(""))) {
        errors.notSupported(Site.of(mode.at(), modes.at()), LIFECYCLES);
      }
    }
    Field<Long> period = Field.int64(spec.field("nodeAllocatableUpdatePeriodSeconds"));
    if (period.isPresent() && period.orElse(0L) < LEAST_PERIOD) {
      errors.invalid(period, "must be 10 or more");
    }
    Items<Site> requests = Items.of(spec.field("tokenRequests"), Site::of);
    Set<String> audiences = new HashSet<>();
    for (Site request : requests) {
      Field<String> audience = Field.text(request.at().field("audience"));
      Field<Long> seconds = Field.int64(request.at().field("expirationSeconds"));
      long number = seconds.orElse(LEAST_TOKEN_SECONDS);
      if (!audiences.add(audience.orElse(""))) {
        errors.duplicate(audience);
      } else if (number < LEAST_TOKEN_SECONDS || number > MOST_TOKEN_SECONDS) {
        errors.invalid(seconds, "must be 600 to 4294967296");
      }
    }
    Field<Boolean> inSecrets = Field.bool(spec.field("serviceAccountTokenInSecrets"));
    if (inSecrets.isPresent() && requests.isEmpty()) {
      errors.invalid(inSecrets, "must not be set without tokenRequests");
    } else if (!inSecrets.isPresent() && !requests.isEmpty()) {
      errors.warning(inSecrets, "is better set to true beside tokenRequests", "set it");
    }
  }

  private static void node(Located spec, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (Site driver : Items.of(spec.field("drivers"), Site::of)) {
      Field<String> name = Field.text(driver.at().field("name"));
      VolumeValidation.csiDriver(name, errors);
      if (!names.add(name.orElse(""))) {
        errors.duplicate(name);
      }
      Field<String> id = Field.text(driver.at().field("nodeID"));
      errors.requireText(id);
      if (TextSize.utf8(id.orElse("")) > MOST_NODE_ID) {
        errors.invalid(id, "must have no more than 256 characters");
      }
      NumberValidation.nonNegative(
          Field.int32(driver.at().field("allocatable").field("count")), errors);
      Set<String> keys = new HashSet<>();
      for (Field<String> key : Items.of(driver.at().field("topologyKeys"), Field::text)) {
        Site at = Site.of(key.at(), driver.at()); // the server leaves out which one it means
        if (key.orElse("").isEmpty()) {
          errors.required(at, "");
        }
        if (!keys.add(key.orElse(""))) {
          errors.duplicate(at);
        }
        errors.check(at, Grammar.LABEL_KEY, key.orElse(""));
      }
    }
  }

  private static void attachment(Located spec, ValidationOptions options, FieldErrors errors) {
    VolumeValidation.csiDriver(Field.text(spec.field("attacher")), errors);
    Field<String> node = Field.text(spec.field("nodeName"));
    errors.check(node, Grammar.DNS_SUBDOMAIN, node.orElse(""));
    Located source = spec.field("source");
    Field<String> volume = Field.text(source.field("persistentVolumeName"));
    boolean inline = source.field("inlineVolumeSpec").isPresent();
    if (inline && volume.isPresent()) {
      errors.forbidden(Site.of(source), "to two things at once");
    } else if (!inline && !volume.isPresent()) {
      errors.required(Site.of(source), "name the PersistentVolume");
    } else if (!inline && volume.orElse("").isEmpty()) {
      errors.required(volume, "");
    } else if (inline) {
      PersistentVolumeSpecValidation.inline(
          new PersistentVolumeSpec(source.field("inlineVolumeSpec")), options, errors);
    }
    if (volume.isPresent()) {
      errors.check(volume, Grammar.DNS_SUBDOMAIN, volume.orElse(""));
    }
  }

  private static void capacity(Located root, FieldErrors errors) {
    LabelSelector topology = new LabelSelector(root.field("nodeTopology"));
    LabelSelectorValidation.validate(topology, errors);
    for (LabelSelectorRequirement expression : topology.matchExpressions()) {
      PodWarnings.nodeLabel(expression.key().orElse(""), expression.key(), errors);
    }
    for (Entries.Entry<Field<String>> label : topology.matchLabels()) {
      PodWarnings.nodeLabel(label.key(), Site.key(label.value().at()), errors);
    }
    Field<String> storageClass = Field.text(root.field("storageClassName"));
    errors.check(storageClass, Grammar.DNS_SUBDOMAIN, storageClass.orElse(""));
    Field<Quantity> capacity = Field.of(root.field("capacity"), Quantity.READER);
    if (capacity.orDefault().sign() < 0) {
      errors.invalid(capacity, "must not be negative");
    }
  }

  private static void attributes(Located root, FieldErrors errors) {
    errors.requireAndCheck(Field.text(root.field("driverName")), Grammar.LABEL_KEY_OF_ANY_CASE);
    Entries<Field<String>> parameters = Entries.of(root.field("parameters"), Field::text);
    if (parameters.isEmpty()) {
      errors.required(parameters, "name at least one");
    }
    if (parameters.size() > MOST_PARAMETERS) {
      errors.tooLong(parameters, MOST_PARAMETERS + " entries");
      return;
    }
    long size = 0;
    for (Entries.Entry<Field<String>> parameter : parameters) {
      if (parameter.key().isEmpty()) {
        errors.invalid(
            new Site(parameter.value().at(), parameters.at().path(), true), "must not be empty");
      }
      size += TextSize.utf8(parameter.key()) + TextSize.utf8(parameter.value().orElse(""));
    }
    if (size > MOST_PARAMETER_BYTES) {
      errors.tooLong(parameters, MOST_PARAMETER_BYTES + " bytes");
    }
  }
}
