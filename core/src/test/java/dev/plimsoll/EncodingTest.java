package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EncodingTest {

  private static final String TEXT = "a: \"gr\u00fc\u00df \ud83d\ude00\"\n";

  @Test
  void readsUtf8AndKeepsItsMark() {
    assertEquals(TEXT, whole(TEXT.getBytes(StandardCharsets.UTF_8)));
    assertEquals("\ufeff" + TEXT, whole(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)));
    assertEquals("", whole(new byte[0]));
    assertEquals("\ufffd", whole("\ufffd".getBytes(StandardCharsets.UTF_8)), "itself is no error");
  }

  @Test
  void readsUtf16WithAMark() {
    assertEquals(TEXT, whole(marked(StandardCharsets.UTF_16LE)));
    assertEquals(TEXT, whole(marked(StandardCharsets.UTF_16BE)));
  }

  @Test
  void doesNotGuessUtf16WithoutAMark() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      Encoding.Decoded decoded = Encoding.decode("kind: Pod".getBytes(charset));
      assertFalse(decoded.isWhole());
      assertFalse(decoded.isBinary());
    }
  }

  @Test
  void stopsAtTheFirstBrokenByte() {
    Encoding.Decoded decoded =
        Encoding.decode("a: gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
    assertFalse(decoded.isWhole());
    assertFalse(decoded.isBinary());
    assertEquals("a: gr", decoded.text());
    assertEquals("UTF-8", decoded.charset());
    assertEquals("\u00fc", decoded.guess());
    byte[] euro = {'a', ':', ' ', (byte) 0x80, '\n'};
    assertEquals("\u20ac", Encoding.decode(euro).guess());
    byte[] torn = {'a', ':', ' ', (byte) 0xe2, (byte) 0x82, '\n'};
    assertEquals("", Encoding.decode(torn).guess());
  }

  @Test
  void doesNotTakeHalfAPairOrAnOddByteForText() {
    byte[] half = {(byte) 0xff, (byte) 0xfe, 'a', 0, 0x3d, (byte) 0xd8};
    assertFalse(Encoding.decode(half).isWhole());
    byte[] odd = {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'};
    assertFalse(Encoding.decode(odd).isWhole());
  }

  @Test
  void knowsWhatIsNoTextAtAll() {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0};
    Encoding.Decoded decoded = Encoding.decode(image);
    assertFalse(decoded.isWhole());
    assertTrue(decoded.isBinary());
  }

  private static byte[] marked(Charset charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\ufeff".getBytes(charset));
    out.writeBytes(TEXT.getBytes(charset));
    return out.toByteArray();
  }

  private static String whole(byte[] bytes) {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    assertTrue(decoded.isWhole());
    assertFalse(decoded.isBinary());
    return decoded.text();
  }
}
