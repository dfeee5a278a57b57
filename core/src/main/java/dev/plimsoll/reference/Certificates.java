package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Field;
import java.util.List;

/** Whether a Secret can serve as a certificate. */
final class Certificates {

  private Certificates() {}

  /**
   * Reports a Secret that a server of TLS cannot use: it reads {@code tls.crt} and {@code tls.key}.
   *
   * @param name where the Secret is named
   * @param secret the Secret
   */
  static void check(Field<String> name, Manifest secret, Index index, ReferenceFindings findings) {
    Secret view = new Secret(secret.root());
    List<String> keys = ConfigKeys.of(secret, index);
    if (keys.isEmpty() || (keys.contains("tls.crt") && keys.contains("tls.key"))) {
      return; // one without keys is filled by somebody else
    }
    String type = view.type().orElse("Opaque");
    findings.report(
        ReferenceCodes.UNFIT_TARGET,
        name.at(),
        "Secret `" + secret.id().name() + "` of type `" + type + "` has no certificate",
        "name a Secret with the keys tls.crt and tls.key, of type kubernetes.io/tls",
        secret);
  }
}
