package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.DeviceClaimValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.TemplateMetaValidation;
import dev.plimsoll.validate.ValidationOptions;

/**
 * What the API server demands of claims of devices and their templates: {@code
 * ValidateResourceClaim} and {@code ValidateResourceClaimTemplate}.
 *
 * <p>In the versions v1alpha3 and v1beta1 requests had another shape, which is not looked into.
 */
@ForKinds(
    group = "resource.k8s.io",
    kinds = {"ResourceClaim", "ResourceClaimTemplate"})
public final class ResourceClaimKindValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    if (manifest.type().kind().equals("ResourceClaimTemplate")) {
      TemplateMetaValidation.validate(new ObjectMeta(spec.field("metadata")), errors);
      spec = spec.field("spec");
    }
    String version = manifest.type().version();
    if (!version.equals("v1beta1") && !version.equals("v1alpha3")) {
      DeviceClaimValidation.validate(spec, errors);
    }
  }
}
