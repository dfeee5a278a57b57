package dev.plimsoll.lint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text in Base64. */
public final class Base64Text {

  private Base64Text() {}

  /**
   * What a text decodes to, if it is Base64 of plain text: printable ASCII and line breaks.
   *
   * @return the empty string for anything else
   */
  public static String decoded(String text) {
    if (text.isEmpty() || text.length() % 4 != 0 || !isAlphabet(text)) {
      return "";
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException padding) {
      return "";
    }
    for (byte b : bytes) {
      if ((b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
        return "";
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static boolean isAlphabet(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && c != '+' && c != '/' && c != '=') {
        return false;
      }
    }
    return true;
  }
}
