package dev.plimsoll.validate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A request for a certificate (PKCS #10 in PEM), as far as the API server looks at it: it must be
 * one, and signed with its own key. Keys and signatures of which Java knows nothing are trusted.
 */
final class CertificateRequest {

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final String TYPE = "CERTIFICATE REQUEST";

  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int INTEGER = 0x02;

  private CertificateRequest() {}

  /**
   * What is wrong with a request.
   *
   * @param pem the text of the request
   * @return what it must be; nothing when it will do
   */
  static Optional<String> problem(byte[] pem) {
    Optional<byte[]> block = block(new String(pem, StandardCharsets.ISO_8859_1));
    if (block.isEmpty()) {
      return Optional.of("must be a CERTIFICATE REQUEST in PEM, in base64 once more");
    }
    try {
      Der whole = Der.only(block.get(), SEQUENCE);
      Der information = whole.next(SEQUENCE);
      Der algorithm = whole.next(SEQUENCE);
      Der signature = whole.next(BIT_STRING);
      information.next(INTEGER);
      information.next(SEQUENCE); // the subject
      Der key = information.next(SEQUENCE);
      boolean signed =
          isSigned(
              information.encoded(),
              key.encoded(),
              key.next(SEQUENCE).next(OBJECT_IDENTIFIER).content(),
              algorithm.next(OBJECT_IDENTIFIER).content(),
              signature.content());
      return signed ? Optional.empty() : Optional.of("must be signed with the key that is in it");
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return Optional.of("must be a certificate request (PKCS #10) inside");
    }
  }

  /** The bytes of the first block of PEM, if that is a request. */
  private static Optional<byte[]> block(String text) {
    int start = text.startsWith(BEGIN) ? 0 : text.indexOf("\n" + BEGIN) + 1;
    if (!text.startsWith(BEGIN, start)) {
      return Optional.empty();
    }
    int lineEnd = text.indexOf('\n', start);
    String first = lineEnd < 0 ? "" : text.substring(start, lineEnd).stripTrailing();
    int end = text.indexOf(END + TYPE + DASHES, start);
    if (!first.equals(BEGIN + TYPE + DASHES) || end < 0) {
      return Optional.empty();
    }
    StringBuilder body = new StringBuilder();
    for (String line : text.substring(lineEnd + 1, end).split("\n", -1)) {
      if (line.indexOf(':') < 0) { // else a header
        body.append(line.strip());
      }
    }
    try {
      return Optional.of(Base64.getDecoder().decode(body.toString()));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static boolean isSigned(
      byte[] signed, byte[] key, byte[] keyType, byte[] algorithm, byte[] signature) {
    String kind = keyName(keyType);
    String name = signatureName(algorithm);
    if (kind.isEmpty() || name.isEmpty() || signature.length < 2) {
      return signature.length >= 2;
    }
    try {
      PublicKey read = KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(key));
      Signature verifier = Signature.getInstance(name);
      verifier.initVerify(read);
      verifier.update(signed);
      return verifier.verify(signature, 1, signature.length - 1); // the bits that are unused
    } catch (NoSuchAlgorithmException unknown) {
      return true;
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  private static String keyName(byte[] identifier) {
    return switch (hex(identifier)) {
      case "2a864886f70d010101" -> "RSA";
      case "2a8648ce3d0201" -> "EC";
      case "2b6570" -> "Ed25519";
      default -> "";
    };
  }

  private static String signatureName(byte[] identifier) {
    return switch (hex(identifier)) {
      case "2a864886f70d010105" -> "SHA1withRSA";
      case "2a864886f70d01010b" -> "SHA256withRSA";
      case "2a864886f70d01010c" -> "SHA384withRSA";
      case "2a864886f70d01010d" -> "SHA512withRSA";
      case "2a8648ce3d0401" -> "SHA1withECDSA";
      case "2a8648ce3d040302" -> "SHA256withECDSA";
      case "2a8648ce3d040303" -> "SHA384withECDSA";
      case "2a8648ce3d040304" -> "SHA512withECDSA";
      case "2b6570" -> "Ed25519";
      default -> "";
    };
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (byte each : bytes) {
      hex.append(Character.forDigit((each >> 4) & 0xf, 16))
          .append(Character.forDigit(each & 0xf, 16));
    }
    return hex.toString();
  }

  /** A value in DER: a tag, a length, and the content, which may be values again. */
  private static final class Der {

    private final byte[] bytes;
    private final int start;
    private final int from;
    private final int end;
    private int at;

    private Der(byte[] bytes, int start, int from, int end) {
      this.bytes = bytes;
      this.start = start;
      this.from = from;
      this.end = end;
      this.at = from;
    }

    /** The one value that these bytes are. */
    static Der only(byte[] bytes, int tag) {
      Der value = new Der(bytes, 0, 0, bytes.length).next(tag);
      if (value.end != bytes.length) {
        throw new IllegalArgumentException("more follows");
      }
      return value;
    }

    /** The next value in the content. */
    Der next(int tag) {
      int begin = at;
      if (begin + 2 > end || (bytes[begin] & 0xff) != tag) {
        throw new IllegalArgumentException("another tag is wanted");
      }
      int length = bytes[begin + 1] & 0xff;
      int content = begin + 2;
      if (length >= 0x80) {
        int digits = length & 0x7f;
        if (digits == 0 || digits > 3) {
          throw new IllegalArgumentException("no length");
        }
        length = 0;
        for (int i = 0; i < digits; i++) {
          length = (length << 8) | (bytes[content + i] & 0xff);
        }
        content += digits;
      }
      if (content + length > end) {
        throw new IllegalArgumentException("it ends too early");
      }
      at = content + length;
      return new Der(bytes, begin, content, at);
    }

    byte[] content() {
      return Arrays.copyOfRange(bytes, from, end);
    }

    byte[] encoded() {
      return Arrays.copyOfRange(bytes, start, end);
    }
  }
}
