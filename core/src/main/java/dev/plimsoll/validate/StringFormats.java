package dev.plimsoll.validate;

import dev.plimsoll.model.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats of strings that the API server looks at in custom resources, as {@code
 * k8s.io/kube-openapi/pkg/validation/strfmt} does; it passes over all others.
 */
public final class StringFormats {

  /** The names of the formats, with the spelling that users know. */
  public static final List<String> NAMES =
      List.of(
          "bsonobjectid",
          "uri",
          "email",
          "hostname",
          "ipv4",
          "ipv6",
          "cidr",
          "mac",
          "uuid",
          "uuid3",
          "uuid4",
          "uuid5",
          "isbn",
          "isbn10",
          "isbn13",
          "creditcard",
          "ssn",
          "hexcolor",
          "rgbcolor",
          "byte",
          "password",
          "date",
          "duration",
          "datetime",
          "date-time",
          "k8s-short-name",
          "k8s-long-name");

  private static final int LONGEST_HOSTNAME = 255;
  private static final int LONGEST_LABEL = 63;
  private static final int SSN_LENGTH = 11;
  private static final int SINCE_NAMES = 34;

  private StringFormats() {}

  /** Whether the server of a minor looks at this format at all. */
  public static boolean isKnown(String format, int minor) {
    return NAMES.contains(format) && (minor >= SINCE_NAMES || !format.startsWith("k8s-"));
  }

  /** Whether a text is of a format; every text is of one that nobody knows. */
  public static boolean matches(String format, String text) {
    return switch (format) {
      case "bsonobjectid" -> matches(Lazy.OBJECT_ID, text);
      case "uri" -> isUri(text);
      case "email" -> matches(Lazy.EMAIL, text);
      case "hostname" -> isHostname(text);
      case "ipv4" -> text.indexOf('.') >= 0 && AddressValidation.isReadable(text);
      case "ipv6" -> text.indexOf(':') >= 0 && AddressValidation.isReadable(text);
      case "cidr" -> AddressValidation.isReadableBlock(text);
      case "mac" -> matches(Lazy.MAC, text);
      case "uuid" -> matches(Lazy.UUID, text);
      case "uuid3" -> matches(Lazy.UUID3, text);
      case "uuid4" -> matches(Lazy.UUID4, text);
      case "uuid5" -> matches(Lazy.UUID5, text);
      case "isbn" -> isIsbn10(text) || isIsbn13(text);
      case "isbn10" -> isIsbn10(text);
      case "isbn13" -> isIsbn13(text);
      case "creditcard" -> isCreditCard(text);
      case "ssn" -> text.length() == SSN_LENGTH && matches(Lazy.SSN, text);
      case "hexcolor" -> matches(Lazy.HEX_COLOR, text);
      case "rgbcolor" -> matches(Lazy.RGB_COLOR, text);
      case "byte" -> matches(Lazy.BASE64, text);
      case "date" -> isDate(text);
      case "duration" -> duration(text).isPresent();
      case "datetime", "date-time" -> isDateTime(text);
      case "k8s-short-name" -> Names.dnsLabel(text).isEmpty();
      case "k8s-long-name" -> Names.dnsSubdomain(text).isEmpty();
      default -> true;
    };
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }

  /** A URI as {@code net/url.ParseRequestURI} takes it: absolute, or a path from the root. */
  private static boolean isUri(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f) {
        return false;
      }
      if (c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2)) && text.indexOf('?') < 0) {
        return false;
      }
    }
    if (text.startsWith("/")) {
      return true;
    }
    boolean bracket = text.indexOf("//[") > 0 && text.indexOf(']') < 0;
    return !bracket && matches(Lazy.SCHEME, text);
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }

  private static boolean isHostname(String text) {
    if (text.length() > LONGEST_HOSTNAME || !matches(Lazy.HOSTNAME, text)) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (label.length() > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIsbn10(String text) {
    String digits = text.replace("-", "").replace(" ", "");
    if (!matches(Lazy.ISBN10, digits)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += (i + 1) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }

  private static boolean isIsbn13(String text) {
    String digits = text.replace("-", "").replace(" ", "");
    if (!matches(Lazy.ISBN13, digits)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
    }
    return sum % 10 == 0;
  }

  /** The check sum of Luhn. */
  private static boolean isCreditCard(String text) {
    String digits = Lazy.NO_DIGIT.matcher(text).replaceAll("");
    if (!matches(Lazy.CREDIT_CARD, digits)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  private static boolean isDate(String text) {
    Matcher date = Lazy.DATE.matcher(text);
    if (!date.matches()) {
      return false;
    }
    int year = Integer.parseInt(date.group(1));
    int month = Integer.parseInt(date.group(2));
    int day = Integer.parseInt(date.group(3));
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days =
        switch (month) {
          case 1, 3, 5, 7, 8, 10, 12 -> 31;
          case 4, 6, 9, 11 -> 30;
          case 2 -> leap ? 29 : 28;
          default -> 0;
        };
    return day >= 1 && day <= days;
  }

  private static boolean isDateTime(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("t", -1);
    if (parts.length < 2 || !isDate(parts[0])) {
      return false;
    }
    Matcher time = Lazy.TIME.matcher(parts[1]);
    return time.matches()
        && time.group(1).compareTo("23") <= 0
        && time.group(2).compareTo("59") <= 0
        && time.group(3).compareTo("59") <= 0;
  }

  /**
   * A length of time in nanoseconds, as {@code strfmt.ParseDuration} reads it: Go's {@code 1h30m},
   * or anything that has a number with a unit in it.
   */
  public static Optional<Double> duration(String text) {
    Optional<Double> go = goDuration(text);
    if (go.isPresent()) {
      return go;
    }
    double sum = 0;
    boolean found = false;
    Matcher part = Lazy.DURATION_PART.matcher(text);
    while (part.find()) {
      double unit = unit(part.group(2).toLowerCase(Locale.ROOT));
      if (unit > 0) {
        found = true;
        sum += Double.parseDouble(part.group(1)) * unit;
      }
    }
    return found ? Optional.of(sum) : Optional.empty();
  }

  /** A length of time in nanoseconds, as Go's {@code time.ParseDuration} reads it. */
  public static Optional<Double> goDuration(String text) {
    if (matches(Lazy.ZERO, text)) {
      return Optional.of(0.0);
    }
    if (!matches(Lazy.GO_DURATION, text)) {
      return Optional.empty();
    }
    double sum = 0;
    Matcher part = Lazy.GO_DURATION_PART.matcher(text);
    while (part.find()) {
      sum += Double.parseDouble("0" + part.group(1)) * goUnit(part.group(2));
    }
    return Math.abs(sum) > Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(text.startsWith("-") ? -sum : sum);
  }

  private static double goUnit(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "µs", "μs" -> 1e3;
      case "ms" -> 1e6;
      case "s" -> 1e9;
      case "m" -> 60e9;
      default -> 3600e9;
    };
  }

  private static double unit(String word) {
    if (word.equals("ns") || word.startsWith("nano")) {
      return 1;
    } else if (word.equals("us") || word.equals("µs") || word.startsWith("micro")) {
      return 1e3;
    } else if (word.equals("ms") || word.startsWith("milli")) {
      return 1e6;
    } else if (word.equals("s") || word.startsWith("sec")) {
      return 1e9;
    } else if (word.equals("m") || word.startsWith("min")) {
      return 60e9;
    } else if (word.equals("h") || word.equals("hr") || word.startsWith("hour")) {
      return 3600e9;
    } else if (word.equals("d") || word.startsWith("day")) {
      return 86400e9;
    }
    return word.equals("w") || word.equals("wk") || word.startsWith("week") ? 604800e9 : 0;
  }

  /** The patterns, made when the first format is looked at. */
  private static final class Lazy {

    static final Pattern OBJECT_ID = Pattern.compile("[0-9a-fA-F]{24}");
    static final Pattern EMAIL =
        Pattern.compile(
            "(?:[^<>]*<)?(?:[\\w!#$%&'*+/=?^`{|}~-]|[^\\x00-\\x7f])+"
                + "(?:\\.(?:[\\w!#$%&'*+/=?^`{|}~-]|[^\\x00-\\x7f])+)*"
                + "@(?:[\\w!#$%&'*+/=?^`{|}~-]|[^\\x00-\\x7f])+"
                + "(?:\\.(?:[\\w!#$%&'*+/=?^`{|}~-]|[^\\x00-\\x7f])+)*>?");
    static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:(?://[^\\s/?#]*)?\\S*");
    static final Pattern HOSTNAME =
        Pattern.compile(
            "([a-zA-Z0-9\\p{S}\\p{L}]((-?[a-zA-Z0-9\\p{S}\\p{L}]{0,62})?)"
                + "|([a-zA-Z0-9\\p{S}\\p{L}](([a-zA-Z0-9-\\p{S}\\p{L}]{0,61}"
                + "[a-zA-Z0-9\\p{S}\\p{L}])?)(\\.)){1,}([a-zA-Z\\p{L}]){2,63})");
    static final Pattern MAC =
        Pattern.compile(
            "[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}(?:(?::[0-9a-fA-F]{2}){2}|(?::[0-9a-fA-F]{2}){14})?"
                + "|[0-9a-fA-F]{2}(?:-[0-9a-fA-F]{2}){5}(?:(?:-[0-9a-fA-F]{2}){2}"
                + "|(?:-[0-9a-fA-F]{2}){14})?"
                + "|[0-9a-fA-F]{4}(?:\\.[0-9a-fA-F]{4}){2}(?:\\.[0-9a-fA-F]{4}"
                + "|(?:\\.[0-9a-fA-F]{4}){7})?");
    static final Pattern UUID =
        Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    static final Pattern UUID3 =
        Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    static final Pattern UUID4 =
        Pattern.compile(
            "(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}");
    static final Pattern UUID5 =
        Pattern.compile(
            "(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}");
    static final Pattern ISBN10 = Pattern.compile("[0-9]{9}[0-9X]");
    static final Pattern ISBN13 = Pattern.compile("[0-9]{13}");
    static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    static final Pattern CREDIT_CARD =
        Pattern.compile(
            "(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|(222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}"
                + "|27[01][0-9]|2720)[0-9]{12}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}"
                + "|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\\d{3})\\d{11}|6[27][0-9]{14})");
    static final Pattern SSN = Pattern.compile("\\d{3}[- ]?\\d{2}[- ]?\\d{4}");
    static final Pattern HEX_COLOR = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    static final Pattern RGB_COLOR =
        Pattern.compile(
            "rgb\\(\\s*(N)\\s*,\\s*(N)\\s*,\\s*(N)\\s*\\)"
                .replace("N", "0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5]"));
    static final Pattern BASE64 =
        Pattern.compile(
            "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})");
    static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    static final Pattern TIME =
        Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))");
    static final Pattern DURATION_PART = Pattern.compile("(\\d+)\\s*([A-Za-zµ]+)");
    static final Pattern ZERO = Pattern.compile("[+-]?0");
    static final Pattern GO_DURATION =
        Pattern.compile("[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|µs|μs|ms|s|m|h))+");
    static final Pattern GO_DURATION_PART =
        Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");

    private Lazy() {}
  }
}
