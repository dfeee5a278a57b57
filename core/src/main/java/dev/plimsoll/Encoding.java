package dev.plimsoll;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8, or UTF-16 where a byte-order mark says so. */
final class Encoding {

  private Encoding() {}

  /**
   * The text of a file.
   *
   * @param text what could be read: everything, or what stands before the first broken byte
   * @param charset the name of the encoding
   * @param isWhole whether all bytes could be read
   * @param isBinary whether the bytes look like no text in any encoding
   */
  record Decoded(String text, String charset, boolean isWhole, boolean isBinary) {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xfe, 0xff)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
    }
    if (looksWide(bytes)) {
      return new Decoded("", "UTF-8", false, false);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0
        ? new Decoded(text, "UTF-8", true, false)
        : decode(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
  }

  /** Whether every other byte is zero, as in UTF-16 whose byte-order mark is missing. */
  private static boolean looksWide(byte[] bytes) {
    return bytes.length >= 4
        && (bytes[0] == 0) != (bytes[1] == 0)
        && (bytes[0] == 0) == (bytes[2] == 0)
        && (bytes[1] == 0) == (bytes[3] == 0);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    boolean whole =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true)
            .isUnderflow();
    String text = out.flip().toString();
    return new Decoded(text, name, whole, !whole && (text.isEmpty() || hasZero(bytes)));
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }
}
