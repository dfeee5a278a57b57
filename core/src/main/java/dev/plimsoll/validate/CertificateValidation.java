package dev.plimsoll.validate;

import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Requests for certificates, and who is to sign them. */
public final class CertificateValidation {

  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_SIGNER = 571;

  private CertificateValidation() {}

  /** The request itself: {@code ParseCSR} and {@code CheckSignature}. */
  public static void request(Field<String> field, FieldErrors errors) {
    byte[] pem;
    try {
      String text = field.orElse("").replace("\n", "").replace("\r", "");
      pem = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return; // the shape has been refused
    }
    Optional<String> problem = CertificateRequest.problem(pem);
    if (problem.isPresent()) {
      errors.invalid(
          field,
          problem.get(),
          "make one with openssl req -new, and write it here with base64 -w0");
    }
  }

  /** The name of a signer: {@code ValidateSignerName}. */
  public static void signerName(Field<String> field, FieldErrors errors) {
    String name = field.orElse("");
    String like = "write it like example.com/mine";
    if (name.isEmpty()) {
      errors.required(field, "name a signer, such as kubernetes.io/kube-apiserver-client");
      return;
    }
    int slash = name.indexOf('/');
    if (slash < 0 || slash != name.lastIndexOf('/')) {
      errors.invalid(field, "must be a domain and a name with a slash between them", like);
      return;
    }
    String domain = name.substring(0, slash);
    if (domain.length() > LONGEST_DOMAIN) {
      errors.tooLong(field, LONGEST_DOMAIN + " characters before the slash");
    }
    String[] labels = domain.split("\\.", -1);
    for (String label : labels) {
      List<String> problems = Names.dnsLabel(label);
      if (!problems.isEmpty()) {
        errors.check(field, problems, like);
        break;
      }
    }
    if (labels.length < 2) {
      errors.invalid(field, "must have a domain with a dot in it", like);
    }
    for (String step : name.substring(slash + 1).split("\\.", -1)) {
      List<String> problems = Names.dnsSubdomain(step);
      if (!problems.isEmpty()) {
        errors.check(field, problems, like);
        break;
      }
    }
    if (name.length() > LONGEST_SIGNER) {
      errors.tooLong(field, LONGEST_SIGNER + " characters");
    }
  }
}
