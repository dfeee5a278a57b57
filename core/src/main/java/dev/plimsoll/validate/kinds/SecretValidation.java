package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.TextSize;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a Secret: {@code ValidateSecret}. */
public final class SecretValidation implements KindValidator {

  private static final long MOST_BYTES = 1024 * 1024;
  private static final String ACCOUNT = "kubernetes.io/service-account.name";

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("Secret") && type.group().isEmpty();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Secret secret = new Secret(manifest.root());
    long size = 0;
    for (Entries.Entry<Field<String>> entry : secret.data()) {
      errors.check(Site.key(entry.value().at()), Names.configMapKey(entry.key()));
      if (!secret.stringData().has(entry.key())) {
        size += TextSize.base64(entry.value().orElse(""));
      }
    }
    for (Entries.Entry<Field<String>> entry : secret.stringData()) {
      if (!secret.data().has(entry.key())) {
        errors.check(
            new Site(entry.value().at(), secret.data().at().path().entry(entry.key()), true),
            Names.configMapKey(entry.key()));
      }
      size += TextSize.utf8(entry.value().orElse(""));
    }
    if (size > MOST_BYTES) {
      errors.tooLong(secret.data(), "1048576 bytes in all");
    }
    keysOfType(secret, errors);
  }

  /** Types that Kubernetes knows want certain keys; what is in stringData counts as data. */
  private static void keysOfType(Secret secret, FieldErrors errors) {
    switch (secret.type().orElse("")) {
      case "kubernetes.io/service-account-token" -> {
        Field<String> account = secret.metadata().annotations().value(ACCOUNT);
        if (account.orElse("").isEmpty()) {
          errors.required(account, "name the ServiceAccount that the token is for");
        }
      }
      case "kubernetes.io/dockercfg" -> key(secret, ".dockercfg", errors);
      case "kubernetes.io/dockerconfigjson" -> key(secret, ".dockerconfigjson", errors);
      case "kubernetes.io/ssh-auth" -> {
        if (text(secret, "ssh-privatekey").isEmpty()) {
          errors.required(secret.data().value("ssh-privatekey"), "this type of Secret has it");
        }
      }
      case "kubernetes.io/basic-auth" -> {
        if (!has(secret, "username") && !has(secret, "password")) {
          key(secret, "username", errors);
          key(secret, "password", errors);
        }
      }
      case "kubernetes.io/tls" -> {
        key(secret, "tls.crt", errors);
        key(secret, "tls.key", errors);
      }
      default -> {}
    }
  }

  private static void key(Secret secret, String key, FieldErrors errors) {
    if (!has(secret, key)) {
      errors.required(secret.data().value(key), "this type of Secret has it");
    }
  }

  private static boolean has(Secret secret, String key) {
    return secret.data().has(key) || secret.stringData().has(key);
  }

  private static String text(Secret secret, String key) {
    return secret.stringData().has(key)
        ? secret.stringData().value(key).orElse("")
        : secret.data().value(key).orElse("");
  }
}
