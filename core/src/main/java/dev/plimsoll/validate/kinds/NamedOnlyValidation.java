package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/**
 * The kinds of which only the metadata are looked at: what is in them is for a device's driver, for
 * the server itself, or an expression. Their names are DNS subdomains.
 */
public final class NamedOnlyValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return switch (type.kind()) {
      case "ResourceClaim", "ResourceClaimTemplate", "DeviceClass", "ResourceSlice" ->
          type.group().equals("resource.k8s.io");
      case "FlowSchema", "PriorityLevelConfiguration" ->
          type.group().equals("flowcontrol.apiserver.k8s.io");
      case "CertificateSigningRequest" -> type.group().equals("certificates.k8s.io");
      case "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding",
          "MutatingAdmissionPolicy",
          "MutatingAdmissionPolicyBinding" ->
          type.group().equals("admissionregistration.k8s.io");
      default -> false;
    };
  }

  /** The beginning of a DeviceClass's name is not looked at; the whole name is. */
  @Override
  public List<String> prefixProblems(String prefix) {
    return List.of();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    // the metadata have been looked at already
  }
}
