package dev.plimsoll.validate;

import dev.plimsoll.model.ManagedFieldsEntry;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.OwnerReference;
import dev.plimsoll.tree.Field;
import java.util.List;

/**
 * Who owns an object, who must be done with it before it goes, and who manages its fields: {@code
 * ValidateOwnerReferences}, {@code ValidateFinalizers}, {@code ValidateManagedFields}.
 */
final class OwnershipValidation {

  private static final String ORPHAN = "orphan";
  private static final String FOREGROUND = "foregroundDeletion";
  private static final List<String> STANDARD = List.of("kubernetes", ORPHAN, FOREGROUND);
  private static final int MOST_MANAGER = 128;
  private static final int MOST_SUBRESOURCE = 256;

  private OwnershipValidation() {}

  static void validate(ObjectMeta metadata, FieldErrors errors) {
    if (metadata.generation().orElse(0L) < 0 && !isCounted(metadata)) {
      errors.invalid(metadata.generation(), "must not be negative");
    }
    owners(metadata, errors);
    finalizers(metadata, errors);
    for (ManagedFieldsEntry entry : metadata.managedFields()) {
      manager(entry, errors);
    }
  }

  /** Whether the server sets the generation of a new object of this kind to 1 itself. */
  private static boolean isCounted(ObjectMeta metadata) {
    String kind = Field.text(metadata.at().parent().field("kind")).orElse("");
    return switch (kind) {
      case "Namespace",
          "Node",
          "Service",
          "ServiceAccount",
          "Secret",
          "ConfigMap",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "LimitRange",
          "ResourceQuota",
          "Role",
          "ClusterRole",
          "RoleBinding",
          "ClusterRoleBinding",
          "StorageClass",
          "RuntimeClass",
          "Endpoints",
          "Lease",
          "CSIDriver",
          "CSINode",
          "CSIStorageCapacity",
          "CertificateSigningRequest",
          "ControllerRevision",
          "HorizontalPodAutoscaler",
          "IPAddress",
          "ResourceClaim",
          "ResourceClaimTemplate",
          "ServiceCIDR",
          "VolumeAttachment",
          "VolumeAttributesClass" ->
          false;
      default -> true;
    };
  }

  /** The server leaves out which of the owners it means. */
  private static void owners(ObjectMeta metadata, FieldErrors errors) {
    boolean controlled = false;
    for (OwnerReference owner : metadata.ownerReferences()) {
      String version = owner.apiVersion().orElse("");
      if (versionOf(version).isEmpty()) {
        errors.invalid(
            Site.of(owner.apiVersion().at(), metadata.ownerReferences().at().field("apiVersion")),
            "must name a version of the API, such as v1 or apps/v1");
      }
      notEmpty(owner.kind(), metadata, "kind", errors);
      notEmpty(owner.name(), metadata, "name", errors);
      notEmpty(owner.uid(), metadata, "uid", errors);
      boolean core = version.equals("v1") || version.equals("/v1");
      if (core && owner.kind().is("Event")) {
        errors.invalid(
            Site.of(owner.at(), metadata.ownerReferences().at()), "must not be an Event");
      }
      if (owner.controller().orElse(false)) {
        if (controlled) {
          errors.invalid(
              Site.of(owner.controller().at(), metadata.ownerReferences().at()),
              "must be true for one owner only");
        }
        controlled = true;
      }
    }
  }

  private static void notEmpty(
      Field<String> field, ObjectMeta metadata, String name, FieldErrors errors) {
    if (field.orElse("").isEmpty()) {
      errors.invalid(
          Site.of(field.at(), metadata.ownerReferences().at().field(name)), "must not be empty");
    }
  }

  /** The version in {@code group/version}, or the whole; empty where it cannot be told. */
  private static String versionOf(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash == apiVersion.lastIndexOf('/') ? apiVersion.substring(slash + 1) : "";
  }

  private static void finalizers(ObjectMeta metadata, FieldErrors errors) {
    boolean orphan = false;
    boolean foreground = false;
    for (Field<String> finalizer : metadata.finalizers()) {
      String name = finalizer.orElse("");
      if (!Names.labelKey(name).isEmpty()) {
        errors.check(Site.of(finalizer.at(), metadata.finalizers().at()), Grammar.LABEL_KEY, name);
      }
      orphan |= name.equals(ORPHAN);
      foreground |= name.equals(FOREGROUND);
    }
    if (orphan && foreground) {
      errors.invalid(metadata.finalizers(), "must not have both orphan and foregroundDeletion");
    }
  }

  /** Finalizers of one's own carry a domain: {@code validateKubeFinalizerName}. */
  static void ownFinalizers(ObjectMeta metadata, FieldErrors errors) {
    for (Field<String> finalizer : metadata.finalizers()) {
      String name = finalizer.orElse("");
      if (name.indexOf('/') < 0 && !STANDARD.contains(name)) {
        errors.invalid(
            finalizer,
            "must begin with a domain name and '/', as it is none of Kubernetes' own",
            "write it like example.com/" + (Names.labelKey(name).isEmpty() ? name : "cleanup"));
      }
    }
  }

  private static void manager(ManagedFieldsEntry entry, FieldErrors errors) {
    String operation = entry.operation().orElse("");
    if (!operation.equals("Apply") && !operation.equals("Update")) {
      errors.invalid(entry.operation(), "must be Apply or Update");
    }
    String type = entry.fieldsType().orElse("");
    if (!type.isEmpty() && !type.equals("FieldsV1")) {
      errors.invalid(entry.fieldsType(), "must be FieldsV1");
    }
    String manager = entry.manager().orElse("");
    if (TextSize.utf8(manager) > MOST_MANAGER) {
      errors.tooLong(entry.manager(), MOST_MANAGER + " bytes");
    }
    for (int i = 0; i < manager.length(); i++) {
      if (Character.isISOControl(manager.charAt(i))) {
        errors.invalid(entry.manager(), "must not have control characters");
        break;
      }
    }
    if (TextSize.utf8(entry.subresource().orElse("")) > MOST_SUBRESOURCE) {
      errors.tooLong(entry.subresource(), MOST_SUBRESOURCE + " bytes");
    }
  }
}
