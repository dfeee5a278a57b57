package dev.plimsoll.cel;

import dev.cel.runtime.CelEvaluationException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code "%s is %d".format([...])} of CEL's string extension. */
final class TextFormat {

  private static final int USUAL_DIGITS = 6;

  private TextFormat() {}

  static String format(String pattern, List<?> arguments) throws CelEvaluationException {
    StringBuilder text = new StringBuilder();
    int next = 0;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i++);
      if (c != '%') {
        text.append(c);
        continue;
      }
      int digits = USUAL_DIGITS;
      if (i < pattern.length() && pattern.charAt(i) == '.') {
        int start = ++i;
        while (i < pattern.length() && Character.isDigit(pattern.charAt(i))) {
          i++;
        }
        digits = i - start > 0 && i - start < 4 ? Integer.parseInt(pattern.substring(start, i)) : 0;
      }
      if (i >= pattern.length()) {
        throw new CelEvaluationException("unexpected end of format string");
      }
      char verb = pattern.charAt(i++);
      if (verb == '%') {
        text.append('%');
        continue;
      }
      if (next >= arguments.size()) {
        throw new CelEvaluationException("index " + next + " out of range");
      }
      text.append(written(verb, digits, arguments.get(next++)));
    }
    return text.toString();
  }

  private static String written(char verb, int digits, Object value) throws CelEvaluationException {
    return switch (verb) {
      case 's' -> plain(value);
      case 'd' -> plain(value);
      case 'f' ->
          new BigDecimal(number(value).toString())
              .setScale(digits, RoundingMode.HALF_EVEN)
              .toPlainString();
      case 'e' -> String.format(Locale.ROOT, "%." + digits + "e", number(value).doubleValue());
      case 'b' ->
          value instanceof Boolean bool
              ? (bool ? "1" : "0")
              : Long.toBinaryString(number(value).longValue());
      case 'o' -> Long.toOctalString(number(value).longValue());
      case 'x' -> hexadecimal(value);
      case 'X' -> hexadecimal(value).toUpperCase(Locale.ROOT);
      default ->
          throw new CelEvaluationException("unrecognized formatting clause \"" + verb + "\"");
    };
  }

  private static Number number(Object value) throws CelEvaluationException {
    if (value instanceof Number number) {
      return number;
    }
    throw new CelEvaluationException("a number was expected in the format");
  }

  private static String hexadecimal(Object value) throws CelEvaluationException {
    if (value instanceof String text) {
      StringBuilder digits = new StringBuilder();
      for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        digits
            .append(Character.forDigit((b >> 4) & 0xf, 16))
            .append(Character.forDigit(b & 0xf, 16));
      }
      return digits.toString();
    }
    return Long.toHexString(number(value).longValue());
  }

  private static String plain(Object value) {
    if (value instanceof List<?> list) {
      List<String> items = new ArrayList<>();
      for (Object item : list) {
        items.add(plain(item));
      }
      return "[" + String.join(", ", items) + "]";
    }
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        entries.add(plain(entry.getKey()) + ": " + plain(entry.getValue()));
      }
      entries.sort(null);
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return String.valueOf(value);
  }
}
