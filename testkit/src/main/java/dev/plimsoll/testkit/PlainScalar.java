package dev.plimsoll.testkit;

import java.util.regex.Pattern;

/** How safely the type of a plain scalar is known across YAML 1.1, YAML 1.2 and JSON. */
enum PlainScalar {
  /** A number that JSON writes the same way. */
  NUMBER,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  NULL,
  /** A string to every reader. */
  TEXT,
  /** A number, time or truth value to some readers, or a number that JSON writes otherwise. */
  DOUBTFUL;

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");

  private static final Pattern SOMETIMES_NO_TEXT =
      Pattern.compile(
          "[-+]?(0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)"
              + "|[-+]?(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
              + "|=|<<"
              + "|(?i:y|n|yes|no|on|off|true|false)");

  static PlainScalar of(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> NULL;
      case "true", "false" -> BOOLEAN;
      default ->
          JSON_NUMBER.matcher(text).matches()
              ? NUMBER
              : SOMETIMES_NO_TEXT.matcher(text).matches() ? DOUBTFUL : TEXT;
    };
  }
}
