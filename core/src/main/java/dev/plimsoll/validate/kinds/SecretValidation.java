package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.TextSize;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.yaml.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the API server demands of a Secret: {@code ValidateSecret}. */
@ForKinds(kinds = "Secret")
public final class SecretValidation implements KindValidator {

  private static final long MOST_BYTES = 1024 * 1024;
  private static final String ACCOUNT = "kubernetes.io/service-account.name";

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Secret secret = new Secret(manifest.root());
    long size = 0;
    for (Entries.Entry<Field<String>> entry : secret.data()) {
      errors.check(Site.key(entry.value().at()), Grammar.CONFIG_MAP_KEY, entry.key());
      if (!secret.stringData().has(entry.key())) {
        size += TextSize.base64(entry.value().orElse(""));
      }
    }
    for (Entries.Entry<Field<String>> entry : secret.stringData()) {
      if (!secret.data().has(entry.key())) {
        errors.check(
            new Site(entry.value().at(), secret.data().at().path().entry(entry.key()), true),
            Grammar.CONFIG_MAP_KEY,
            entry.key());
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
      case "kubernetes.io/dockercfg" -> jsonKey(secret, ".dockercfg", errors);
      case "kubernetes.io/dockerconfigjson" -> jsonKey(secret, ".dockerconfigjson", errors);
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
        keyPair(secret, errors);
      }
      default -> {}
    }
  }

  /** The server warns of what {@code X509KeyPair} cannot read; the armour is looked at here. */
  private static void keyPair(Secret secret, FieldErrors errors) {
    if (!has(secret, "tls.crt") || !has(secret, "tls.key")) {
      return;
    }
    if (!plain(secret, "tls.crt").contains("-----BEGIN CERTIFICATE-----")) {
      errors.warning(
          place(secret, "tls.crt"), "holds no certificate in PEM", "write the certificate there");
    } else if (!plain(secret, "tls.key").contains("PRIVATE KEY-----")) {
      errors.warning(
          place(secret, "tls.key"), "holds no private key in PEM", "write the key there");
    }
  }

  /** A key with a JSON object, whose values are not looked at. */
  private static void jsonKey(Secret secret, String key, FieldErrors errors) {
    if (!has(secret, key)) {
      key(secret, key, errors);
    } else if (!JsonReader.isObject(plain(secret, key))) {
      errors.invalid(
          Site.of(place(secret, key).at(), secret.data().value(key).at()),
          "must be a JSON object",
          "write what docker keeps in its configuration file");
    }
  }

  private static Field<String> place(Secret secret, String key) {
    return secret.stringData().has(key) ? secret.stringData().value(key) : secret.data().value(key);
  }

  /** What a key stands for, a character for each byte where it is encoded. */
  private static String plain(Secret secret, String key) {
    String text = text(secret, key);
    if (secret.stringData().has(key)) {
      return text;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return ""; // the schema stage says that it is no base64
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
