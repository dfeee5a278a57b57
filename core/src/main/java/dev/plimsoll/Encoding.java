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
   */
  record Decoded(String text, String charset, boolean isWhole) {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xfe, 0xff)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0
        ? new Decoded(text, "UTF-8", true)
        : decode(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
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
    return new Decoded(out.flip().toString(), name, whole);
  }
}
