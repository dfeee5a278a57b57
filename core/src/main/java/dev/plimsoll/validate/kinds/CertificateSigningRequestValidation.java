package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.CertificateValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the API server demands of a CertificateSigningRequest: {@code
 * ValidateCertificateSigningRequestCreate}. The server forgets a status that comes with it.
 */
@ForKinds(group = "certificates.k8s.io", kinds = "CertificateSigningRequest")
public final class CertificateSigningRequestValidation implements KindValidator {

  private static final String LEGACY = "kubernetes.io/legacy-unknown";
  private static final int LEAST_SECONDS = 600;
  private static final List<String> USAGES =
      List.of(
          "any",
          "cert sign",
          "client auth",
          "code signing",
          "content commitment",
          "crl sign",
          "data encipherment",
          "decipher only",
          "digital signature",
          "email protection",
          "encipher only",
          "ipsec end system",
          "ipsec tunnel",
          "ipsec user",
          "key agreement",
          "key encipherment",
          "microsoft sgc",
          "netscape sgc",
          "ocsp signing",
          "s/mime",
          "server auth",
          "signing",
          "timestamping");

  /** Any name will do that fits into a URL. */
  @Override
  public List<String> nameProblems(String name) {
    return Names.pathSegment(name);
  }

  @Override
  public List<String> prefixProblems(String prefix) {
    return List.of();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    CertificateValidation.request(Field.text(spec.field("request")), errors);
    Items<Field<String>> usages = Items.of(spec.field("usages"), Field::text);
    if (usages.isEmpty()) {
      errors.required(usages, "say what the certificate is for, such as client auth");
    }
    Set<String> seen = new HashSet<>();
    for (Field<String> usage : usages) {
      if (!USAGES.contains(usage.orElse(""))) {
        errors.notSupported(usage, USAGES);
      }
      if (!seen.add(usage.orElse(""))) {
        errors.duplicate(usage);
      }
    }
    Field<String> signer = Field.text(spec.field("signerName"));
    if (signer.is(LEGACY)) {
      errors.invalid(
          signer, "is not allowed in this version", "name a signer, such as example.com/mine");
    } else {
      CertificateValidation.signerName(signer, errors);
    }
    Field<Integer> seconds = Field.int32(spec.field("expirationSeconds"));
    if (seconds.isPresent() && seconds.orElse(0) < LEAST_SECONDS) {
      errors.invalid(seconds, "must be 600 or more, which is ten minutes");
    }
  }
}
