package dev.plimsoll.schema;

/**
 * Whether texts can be read as what a field wants: the grammars of Go's {@code time.Parse} and
 * {@code base64.StdEncoding}, by character, since {@code java.time} and regular expressions would
 * cost more to load than the whole check.
 */
final class Formats {

  private Formats() {}

  /**
   * Whether Go reads a time of RFC 3339 from a text.
   *
   * @param fractionDigits how many digits the fraction of a second must have; -1 for any number of
   *     them or no fraction
   */
  static boolean isTime(String text, int fractionDigits) {
    // 2006-01-02T15:04:05; Go takes an hour of one digit, too
    int at = 0;
    int year = number(text, at, 4);
    int month = number(text, at + 5, 2);
    int day = number(text, at + 8, 2);
    if (year < 0
        || !is(text, 4, '-')
        || month < 1
        || month > 12
        || !is(text, 7, '-')
        || day < 1
        || day > daysOf(year, month)
        || !is(text, 10, 'T')) {
      return false;
    }
    at = 11;
    int hourDigits = is(text, at + 1, ':') ? 1 : 2;
    int hour = number(text, at, hourDigits);
    at += hourDigits;
    int minute = number(text, at + 1, 2);
    int second = number(text, at + 4, 2);
    if (hour < 0
        || hour > 23
        || !is(text, at, ':')
        || minute < 0
        || minute > 59
        || !is(text, at + 3, ':')
        || second < 0
        || second > 59) {
      return false;
    }
    at += 6;
    int digits = 0;
    if (is(text, at, '.') || is(text, at, ',')) {
      while (at + 1 + digits < text.length() && isDigit(text.charAt(at + 1 + digits))) {
        digits++;
      }
      if (digits == 0) {
        return false;
      }
      at += 1 + digits;
    }
    return (fractionDigits < 0 || digits == fractionDigits) && isZone(text, at);
  }

  private static boolean isZone(String text, int at) {
    if (is(text, at, 'Z')) {
      return text.length() == at + 1;
    }
    int hours = number(text, at + 1, 2);
    int minutes = number(text, at + 4, 2);
    return (is(text, at, '+') || is(text, at, '-'))
        && text.length() == at + 6
        && is(text, at + 3, ':')
        && hours >= 0
        && hours <= 24
        && minutes >= 0
        && minutes <= 60;
  }

  private static int daysOf(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** Whether Go decodes a text as base64: padded, line breaks ignored, spare bits not looked at. */
  static boolean isBase64(String text) {
    int count = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      if (c == '=') {
        padding++;
      } else if (padding > 0 || !isBase64Digit(c)) {
        return false;
      }
      count++;
    }
    return count % 4 == 0 && padding <= 2;
  }

  private static boolean isBase64Digit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || c == '+' || c == '/';
  }

  private static boolean is(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number that stands at a place in so many digits, or -1. */
  private static int number(String text, int at, int digits) {
    if (at + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }
}
