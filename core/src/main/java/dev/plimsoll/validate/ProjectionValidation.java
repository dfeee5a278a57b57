package dev.plimsoll.validate;

import dev.plimsoll.model.ClusterTrustBundleProjection;
import dev.plimsoll.model.PodCertificateProjection;
import dev.plimsoll.model.ProjectedVolumeSource;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import java.util.List;

/** The sources of projected volumes that bring certificates, and that each source is one. */
final class ProjectionValidation {

  private static final List<String> KEY_TYPES =
      List.of("ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519", "RSA3072", "RSA4096");
  private static final int LEAST_SECONDS = 3600;
  private static final int MOST_SECONDS = 91 * 86400;
  private static final int MOST_OWN_SECONDS = 86400;

  private ProjectionValidation() {}

  static void validate(
      VolumeProjection source, ProjectedVolumeSource projected, FieldErrors errors) {
    int sources = 0;
    sources += source.secret().isPresent() ? 1 : 0;
    sources += source.configMap().isPresent() ? 1 : 0;
    sources += source.downwardAPI().isPresent() ? 1 : 0;
    sources += source.serviceAccountToken().isPresent() ? 1 : 0;
    if (source.clusterTrustBundle().isPresent()) {
      sources++;
      bundle(source.clusterTrustBundle(), errors);
    }
    if (source.podCertificate().isPresent()) {
      sources++;
      certificate(source.podCertificate(), errors);
    }
    if (sources > 1) {
      errors.forbidden(source, "with more than one source in an item");
    }
  }

  private static void bundle(ClusterTrustBundleProjection bundle, FieldErrors errors) {
    boolean named = bundle.name().isPresent();
    boolean signed = bundle.signerName().isPresent();
    if (named && signed) {
      errors.invalid(bundle, "must not have both a name and a signerName");
    } else if (named) {
      name(bundle, errors);
    } else if (signed) {
      VendorVolumeValidation.signer(bundle.signerName(), errors);
      LabelSelectorValidation.validate(bundle.labelSelector(), errors);
    } else {
      errors.required(bundle, "must have a name or a signerName", "");
    }
    String path = bundle.path().orElse("");
    errors.requireText(bundle.path());
    VolumeValidation.reservedPath(bundle.path(), path, errors);
  }

  private static void name(ClusterTrustBundleProjection bundle, FieldErrors errors) {
    String name = bundle.name().orElse("");
    errors.requireText(bundle.name());
    int colon = name.lastIndexOf(':');
    // the name of a signer's bundle begins with the signer's, with colons for slashes
    errors.check(bundle.name(), Grammar.DNS_SUBDOMAIN, name.substring(colon + 1));
    if (bundle.labelSelector().isPresent()) {
      errors.invalid(bundle.labelSelector(), "must not be given together with a name");
    }
  }

  private static void certificate(PodCertificateProjection certificate, FieldErrors errors) {
    VendorVolumeValidation.signer(certificate.signerName(), errors);
    if (!KEY_TYPES.contains(certificate.keyType().orElse(""))) {
      errors.notSupported(certificate.keyType(), KEY_TYPES);
    }
    Field<Integer> seconds = certificate.maxExpirationSeconds();
    boolean own = certificate.signerName().orElse("").startsWith("kubernetes.io/");
    int most = own ? MOST_OWN_SECONDS : MOST_SECONDS;
    int given = seconds.orElse(LEAST_SECONDS);
    if (given < LEAST_SECONDS || given > most) {
      errors.invalid(seconds, "must be 3600 to " + most);
    }
    int paths = 0;
    for (Field<String> path :
        List.of(
            certificate.credentialBundlePath(),
            certificate.keyPath(),
            certificate.certificateChainPath())) {
      String text = path.orElse("");
      paths += text.isEmpty() ? 0 : 1;
      VolumeValidation.reservedPath(path, text, errors);
    }
    if (paths == 0) {
      errors.required(certificate, "must say where to write", "give a credentialBundlePath");
    }
  }
}
