package dev.plimsoll.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells from a name whether what it names is a credential. */
final class SecretName {

  private SecretName() {}

  /**
   * What kind of credential has this name: its last words decide, so that {@code DB_PASSWORD} is
   * one, and {@code DB_PASSWORD_FILE} and {@code tokenTtl} are not.
   *
   * @return with its article, or the empty string
   */
  static String kindOf(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return "";
    }
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    return switch (last) {
      case "password", "passwd", "pwd", "passphrase", "pass" -> "a password";
      case "token" -> before.equals("max") || before.equals("stop") ? "" : "a token";
      case "apikey", "secretkey", "privatekey", "accesskey" -> "a key";
      case "key" -> isSecretKey(before) ? "a key" : "";
      case "secret" -> isNameOfSecret(before) ? "" : "a secret";
      case "credential", "credentials" -> "credentials";
      default -> "";
    };
  }

  private static boolean isSecretKey(String before) {
    return switch (before) {
      case "api", "secret", "private", "access", "encryption", "signing", "auth", "master" -> true;
      default -> false;
    };
  }

  /** Whether it is rather the name of a Secret object, as in {@code existingSecret}. */
  private static boolean isNameOfSecret(String before) {
    return before.equals("existing") || before.equals("tls") || before.equals("pull");
  }

  /** The words of a name in any of the usual ways of writing one, in lower case. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
      boolean hump =
          !ends
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if ((ends || hump) && i > start) {
        words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
      }
      if (ends || hump) {
        start = ends ? i + 1 : i;
      }
    }
    return words;
  }
}
