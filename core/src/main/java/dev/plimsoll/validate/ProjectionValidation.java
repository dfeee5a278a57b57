package dev.plimsoll.validate;

import dev.plimsoll.model.VolumeProjection;

/**
 * That each source of a projected volume is one.
 *
 * <p>A {@code clusterTrustBundle} and a {@code podCertificate} are forgotten by a server whose
 * gates for them are off, as they are unless somebody switches them on.
 */
final class ProjectionValidation {

  private ProjectionValidation() {}

  static void validate(VolumeProjection source, FieldErrors errors) {
    int sources = 0;
    sources += source.secret().isPresent() ? 1 : 0;
    sources += source.configMap().isPresent() ? 1 : 0;
    sources += source.downwardAPI().isPresent() ? 1 : 0;
    sources += source.serviceAccountToken().isPresent() ? 1 : 0;
    if (sources > 1) {
      errors.forbidden(source, "with more than one source in an item");
    }
  }

  /** Whether a source brings anything into the volume. */
  static boolean isSomething(VolumeProjection source) {
    return source.configMap().isPresent()
        || source.secret().isPresent()
        || source.downwardAPI().isPresent()
        || source.serviceAccountToken().isPresent();
  }
}
