package dev.plimsoll.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Kubernetes makes of a scalar: the rules of {@code resolve} in {@code go.yaml.in/yaml/v2} as
 * {@code sigs.k8s.io/yaml} uses it, YAML 1.1 in places, and of {@code encoding/json} after it.
 */
public final class Scalars {

  private static final String CORE_TAG = "tag:yaml.org,2002:";
  private static final BigInteger LEAST_INT = BigInteger.ONE.shiftLeft(63).negate();
  private static final BigInteger GREATEST_INT =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final BigInteger GREATEST_SIGNED =
      BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);

  private Scalars() {}

  /**
   * What a plain scalar without a tag is read as.
   *
   * @param text its content
   * @return its value; nothing where Kubernetes refuses it, as it does {@code .inf} and {@code
   *     .nan}
   */
  public static Optional<Scalar> plain(String text) {
    return Optional.ofNullable(untagged(text));
  }

  /**
   * A mapping's key as Kubernetes reads it.
   *
   * @param key the key as written
   * @return the name of the field; nothing for a key that has none: null, and a whole number beyond
   *     63 bits
   */
  public static Optional<String> keyName(ScalarNode key) {
    return Optional.ofNullable(keyName(key.text(), key.value()));
  }

  /** The same for a text that was resolved to {@code value}, null where it was refused. */
  static @Nullable String keyName(String text, @Nullable Scalar value) {
    if (value instanceof Scalar.Text string) {
      return string.value();
    }
    if (value instanceof Scalar.Bool bool) {
      return bool.value() ? "true" : "false";
    }
    if (value instanceof Scalar.Null) {
      return null;
    }
    Number number = special(text);
    if (number == null) {
      number = number(text);
    }
    if (number instanceof Double real) {
      return GoFloat.key(real);
    }
    if (number instanceof BigInteger big && big.compareTo(GREATEST_SIGNED) > 0) {
      return null;
    }
    return number == null ? null : number.toString();
  }

  /**
   * What a scalar is read as.
   *
   * @param tag its tag in full, or null
   * @return its value, or null where Kubernetes refuses it
   */
  static @Nullable Scalar resolve(@Nullable String tag, String text, boolean plain) {
    if (tag == null) {
      return plain ? untagged(text) : new Scalar.Text(text);
    }
    if (!tag.startsWith(CORE_TAG)) {
      return new Scalar.Text(text);
    }
    return switch (tag.substring(CORE_TAG.length())) {
      case "binary" -> binary(text);
      case "int" -> ifWhole(number(text));
      case "float" -> special(text) == null ? ifReal(number(text)) : null;
      case "bool" -> untagged(text) instanceof Scalar.Bool bool ? bool : null;
      case "null" -> untagged(text) instanceof Scalar.Null nothing ? nothing : null;
      case "timestamp" -> isTimestamp(text) ? new Scalar.Text(text) : null;
      default -> new Scalar.Text(text);
    };
  }

  private static @Nullable Scalar ifWhole(@Nullable Number number) {
    return number == null || number instanceof Double ? null : number(number);
  }

  private static @Nullable Scalar ifReal(@Nullable Number number) {
    return number == null || number instanceof BigInteger ? null : number(number);
  }

  private static @Nullable Scalar untagged(String text) {
    if (text.isEmpty()) {
      return Scalar.Null.INSTANCE;
    }
    char first = text.charAt(0);
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
      if (special(text) != null) {
        return null;
      }
      Number number = number(text);
      return number == null ? new Scalar.Text(text) : number(number);
    }
    return switch (first) {
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(text);
      default -> new Scalar.Text(text);
    };
  }

  private static Scalar word(String text) {
    if (text.length() > 5) {
      return new Scalar.Text(text);
    }
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          new Scalar.Bool(true);
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          new Scalar.Bool(false);
      case "~", "null", "Null", "NULL" -> Scalar.Null.INSTANCE;
      default -> new Scalar.Text(text);
    };
  }

  /** The numbers that JSON does not have, by their names in YAML. */
  private static @Nullable Double special(String text) {
    if (text.length() < 4 || text.length() > 5) {
      return null;
    }
    return switch (text) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      default -> null;
    };
  }

  private static Scalar number(Number number) {
    if (number instanceof Long small) {
      return new Scalar.Int(BigInteger.valueOf(small));
    }
    if (number instanceof BigInteger big) {
      return new Scalar.Int(big);
    }
    double real = number.doubleValue();
    if (real != Math.rint(real) || Math.abs(real) >= 1e21 || (real == 0 && 1 / real < 0)) {
      return new Scalar.Real(real);
    }
    if (Math.abs(real) < 1L << 53) {
      return new Scalar.Int(BigInteger.valueOf((long) real));
    }
    BigDecimal digits = GoFloat.shortest(real);
    return new Scalar.Int(digits.toBigInteger());
  }

  /** A Long, BigInteger or Double, or null when the text is none of them. */
  private static @Nullable Number number(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.charAt(0) == '.') {
      // strconv.ParseFloat alone, which takes underscores between digits only.
      return underscoresStandBetweenDigits(text) ? real(withoutUnderscores(text)) : null;
    }
    String bare = withoutUnderscores(text);
    Number whole = whole(bare);
    if (whole != null) {
      return whole;
    }
    Number real = real(bare);
    return real != null ? real : signedBinary(bare);
  }

  /** {@code strconv.ParseInt} and {@code ParseUint} with base 0 and 64 bits. */
  private static @Nullable Number whole(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int length = text.length();
    if (at == length || !isDigit(text.charAt(at))) {
      return null;
    }
    int base = 10;
    if (text.charAt(at) == '0' && length > at + 1) {
      char kind = length > at + 2 ? (char) (text.charAt(at + 1) | 0x20) : '0';
      base = kind == 'x' ? 16 : kind == 'b' ? 2 : 8;
      at += kind == 'x' || kind == 'b' || kind == 'o' ? 2 : 1;
    }
    return digits(text, at, base, text.charAt(0));
  }

  private static @Nullable Number digits(String text, int from, int base, char sign) {
    int start = from;
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, base) < 0) {
        return null;
      }
      if (c == '0' && start == i) {
        start = i + 1;
      }
    }
    int count = length - start;
    if (count == 0) {
      return from == length ? null : 0L;
    }
    if (count > 64) {
      return null;
    }
    if ((base <= 10 && count <= 18) || count <= 15) {
      long value = Long.parseLong(text, start, length, base);
      return sign == '-' ? -value : value;
    }
    BigInteger value = new BigInteger(text.substring(start), base);
    if (sign == '-') {
      value = value.negate();
    }
    BigInteger greatest = sign == '+' || sign == '-' ? GREATEST_SIGNED : GREATEST_INT;
    if (value.compareTo(LEAST_INT) < 0 || value.compareTo(greatest) > 0) {
      return null;
    }
    return value;
  }

  /** Go's reader takes {@code 0b-1} as well: it looks for a sign behind the prefix. */
  private static @Nullable Number signedBinary(String text) {
    if (text.length() > 3
        && text.startsWith("0b")
        && (text.charAt(2) == '-' || text.charAt(2) == '+')) {
      return digits(text, 3, 2, text.charAt(2));
    }
    return null;
  }

  /**
   * A decimal number, {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}; null when it is
   * written otherwise or beyond the range of double precision.
   */
  private static @Nullable Double real(String text) {
    int length = text.length();
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int fraction = skipDigits(text, at);
    boolean digits = fraction > at;
    at = fraction;
    if (at < length && text.charAt(at) == '.') {
      int end = skipDigits(text, at + 1);
      digits |= end > at + 1;
      at = end;
    }
    if (!digits) {
      return null;
    }
    if (at < length && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int end = skipDigits(text, at);
      if (end == at) {
        return null;
      }
      at = end;
    }
    if (at < length) {
      return null;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : value;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean underscoresStandBetweenDigits(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (!isDigit(text.charAt(i - 1)) || i + 1 == text.length() || !isDigit(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static String withoutUnderscores(String text) {
    return text.indexOf('_') < 0 ? text : text.replace("_", "");
  }

  /** Bytes in base 64, which JSON can only carry as text. */
  private static @Nullable Scalar binary(String text) {
    String bare = text.replace("\r", "").replace("\n", "");
    if (bare.length() % 4 != 0) {
      return null;
    }
    try {
      return new Scalar.Text(new String(Base64.getDecoder().decode(bare), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether it begins as all dates do that {@code parseTimestamp} takes. */
  private static boolean isTimestamp(String text) {
    return skipDigits(text, 0) == 4 && text.length() > 7 && text.charAt(4) == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
