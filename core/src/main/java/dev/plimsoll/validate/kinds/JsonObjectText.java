package dev.plimsoll.validate.kinds;

/**
 * Whether a text is a JSON object, as Go's {@code encoding/json} reads one into a map, which takes
 * {@code null} as well. Nothing is kept: the text may be a secret.
 */
final class JsonObjectText {

  private static final int MOST_DEPTH = 10000;

  private final String text;
  private int at;
  private int depth;

  private JsonObjectText(String text) {
    this.text = text;
  }

  static boolean is(String text) {
    JsonObjectText json = new JsonObjectText(text);
    json.blanks();
    boolean object = json.at < text.length() && text.charAt(json.at) == '{';
    boolean sound = object ? json.value() : json.word("null");
    json.blanks();
    return sound && json.at == text.length();
  }

  private boolean value() {
    blanks();
    if (at == text.length()) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '{' -> members('}');
      case '[' -> members(']');
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  /** The rest of an object or a list. */
  private boolean members(char end) {
    at++;
    if (++depth > MOST_DEPTH) {
      return false;
    }
    blanks();
    boolean first = true;
    while (!taken(end)) {
      if (!first && !taken(',')) {
        return false;
      }
      first = false;
      blanks();
      if (end == '}' && !key()) {
        return false;
      }
      if (!value()) {
        return false;
      }
      blanks();
    }
    depth--;
    return true;
  }

  private boolean key() {
    if (at == text.length() || text.charAt(at) != '"' || !string()) {
      return false;
    }
    blanks();
    return taken(':');
  }

  private boolean string() {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return true;
      }
      if (c < ' ' || (c == '\\' && !escape())) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    if (c != 'u') {
      return "\"\\/bfnrt".indexOf(c) >= 0;
    }
    for (int i = 0; i < 4; i++, at++) {
      if (at == text.length() || Character.digit(text.charAt(at), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean number() {
    taken('-');
    if (!taken('0') && digits() == 0) {
      return false;
    }
    if (taken('.') && digits() == 0) {
      return false;
    }
    if (taken('e') || taken('E')) {
      if (!taken('+')) {
        taken('-');
      }
      return digits() > 0;
    }
    return true;
  }

  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private boolean word(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private boolean taken(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
