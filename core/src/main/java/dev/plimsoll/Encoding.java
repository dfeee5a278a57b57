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
   * @param guess the first character that could not be read, as Windows-1252 has it, where that is
   *     likely; else empty
   */
  record Decoded(String text, String charset, boolean isWhole, boolean isBinary, String guess) {}

  /** The characters of Windows-1252 from 0x80 to 0x9F; a blank where it has none. */
  private static final String WINDOWS =
      "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
          + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xfe, 0xff)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
    }
    if (looksWide(bytes)) {
      return new Decoded("", "UTF-8", false, false, "");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0
        ? new Decoded(text, "UTF-8", true, false, "")
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
    boolean binary = !whole && (text.isEmpty() || hasZero(bytes));
    boolean guessed = !whole && !binary && charset.equals(StandardCharsets.UTF_8);
    return new Decoded(text, name, whole, binary, guessed ? guess(bytes, in.position()) : "");
  }

  /** A letter or sign between bytes of text: in UTF-8 no such byte stands alone. */
  private static String guess(byte[] bytes, int at) {
    int broken = bytes[at] & 0xff;
    int next = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
    if (next >= 0x80 && next < 0xC0) {
      return "";
    }
    char c = broken < 0xA0 ? WINDOWS.charAt(broken - 0x80) : (char) broken;
    return c == ' ' ? "" : String.valueOf(c);
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
