package dev.plimsoll.validate;

/** How many bytes a text takes on the server, counted without making them. */
public final class TextSize {

  private TextSize() {}

  /** The bytes of a text in UTF-8. */
  public static long utf8(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2; // two surrogates make four bytes
      }
    }
    return bytes;
  }

  /** The bytes that a text in base64 stands for. */
  public static long base64(String text) {
    long digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '=' && c != '\n' && c != '\r') {
        digits++;
      }
    }
    return digits * 3 / 4;
  }
}
