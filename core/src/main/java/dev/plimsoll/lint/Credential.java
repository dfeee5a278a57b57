package dev.plimsoll.lint;

import java.util.Locale;
import java.util.Optional;

/**
 * A credential in plain text.
 *
 * @param words what it is, for a message; never the credential itself
 */
public record Credential(String words) {

  /** What tokens of well-known services begin with. */
  private static final String[] TOKENS = {
    "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "rk_live_"
  };

  private static final int SHORTEST_TOKEN = 16;
  private static final int SHORTEST_VALUE = 3;

  /**
   * The credential in an entry, if there is one.
   *
   * @param key the name of the entry
   * @param value its content: a value, or a file of many lines
   */
  public static Optional<Credential> in(String key, String value) {
    if (value.contains("-----BEGIN ") && value.contains("PRIVATE KEY-----")) {
      return Optional.of(new Credential("a private key"));
    }
    for (String token : TOKENS) {
      if (hasToken(value, token)) {
        return Optional.of(new Credential("a token"));
      }
    }
    if (hasUrlWithPassword(value)) {
      return Optional.of(new Credential("a URL with a password"));
    }
    if (value.strip().indexOf('\n') >= 0) {
      return inLines(value);
    }
    String kind = SecretName.kindOf(key);
    return !kind.isEmpty() && isLiteral(value.strip())
        ? Optional.of(new Credential(kind))
        : Optional.empty();
  }

  /** Looks for {@code name = value} in the ways of properties, shell, ini, YAML and JSON. */
  private static Optional<Credential> inLines(String text) {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      start = end + 1;
      int split = separator(line);
      if (split <= 0 || "#;/<!".indexOf(line.charAt(0)) >= 0) {
        continue;
      }
      String name = unquoted(line.substring(0, split).strip());
      if (name.startsWith("export ")) {
        name = name.substring("export ".length()).strip();
      }
      String kind = SecretName.kindOf(name);
      if (!kind.isEmpty() && isLiteral(unquoted(line.substring(split + 1).strip()))) {
        return Optional.of(new Credential(kind + " (`" + name + "`)"));
      }
    }
    return Optional.empty();
  }

  private static int separator(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '=' || c == ':') {
        return i;
      }
    }
    return -1;
  }

  private static String unquoted(String text) {
    String bare = text.endsWith(",") ? text.substring(0, text.length() - 1).strip() : text;
    int last = bare.length() - 1;
    boolean quoted =
        last > 0
            && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
            && bare.charAt(last) == bare.charAt(0);
    return quoted ? bare.substring(1, last) : bare;
  }

  private static boolean hasToken(String value, String prefix) {
    for (int at = value.indexOf(prefix); at >= 0; at = value.indexOf(prefix, at + 1)) {
      int end = at + prefix.length();
      while (end < value.length() && isWord(value.charAt(end))) {
        end++;
      }
      boolean begins = at == 0 || !isWord(value.charAt(at - 1));
      if (begins && end - at - prefix.length() >= SHORTEST_TOKEN) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUrlWithPassword(String value) {
    for (int at = value.indexOf("://"); at >= 0; at = value.indexOf("://", at + 1)) {
      int colon = -1;
      for (int i = at + 3; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == ':' && colon < 0) {
          colon = i;
        } else if (c == '@') {
          if (colon > 0 && isLiteral(value.substring(colon + 1, i))) {
            return true;
          }
          break;
        } else if (c == '/' || c <= ' ' || c == '"' || c == '\'' || c == ',') {
          break;
        }
      }
    }
    return false;
  }

  /** Whether a value is the thing itself and no reference to it, no path and no switch. */
  private static boolean isLiteral(String value) {
    if (value.length() < SHORTEST_VALUE || value.indexOf(' ') >= 0) {
      return false;
    }
    if ("/.[{(*<%@!&|".indexOf(value.charAt(0)) >= 0 || value.contains("://")) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '(' || c == '<' || c == '{' || (c == '$' && isReference(value, i))) {
        return false;
      }
    }
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "true", "false", "yes", "off", "none", "null", "nil", "required", "optional" -> false;
      case "enabled", "disabled", "disable", "default", "prompt", "redacted" -> false;
      case "password", "secret", "token" -> false;
      default -> !isPlaceholder(lower);
    };
  }

  private static boolean isPlaceholder(String lower) {
    return lower.startsWith("xxx")
        || lower.startsWith("your")
        || lower.contains("replace")
        || lower.startsWith("vault:")
        || lower.startsWith("ref+")
        || lower.startsWith("arn:")
        || lower.startsWith("enc[")
        || lower.startsWith("file:")
        || lower.startsWith("env:");
  }

  /** Whether a dollar begins a variable; some passwords have one elsewhere. */
  private static boolean isReference(String value, int at) {
    return at + 1 < value.length() && (at == 0 || value.charAt(at + 1) == '{');
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
