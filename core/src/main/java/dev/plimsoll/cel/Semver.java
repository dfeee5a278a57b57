package dev.plimsoll.cel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version; builds do not count.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param preview what stands behind the dash, split at its dots
 */
record Semver(long major, long minor, long patch, List<String> preview)
    implements Comparable<Semver> {

  private static final Pattern STRICT =
      Pattern.compile(
          "(0|[1-9]\\d{0,17})\\.(0|[1-9]\\d{0,17})\\.(0|[1-9]\\d{0,17})(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?");

  Semver {
    preview = List.copyOf(preview);
  }

  /**
   * Reads a version.
   *
   * @param lenient whether a {@code v} in front, leading zeros, and missing numbers are all right
   */
  static Optional<Semver> parse(String text, boolean lenient) {
    Matcher parts = STRICT.matcher(lenient ? normalized(text) : text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String preview = parts.group(4);
    List<String> words = preview == null ? List.of() : List.of(preview.split("\\.", -1));
    for (String word : words) {
      boolean padded = isNumber(word) && word.length() > 1 && word.startsWith("0");
      if (word.isEmpty() || padded) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Semver(
            Long.parseLong(parts.group(1)),
            Long.parseLong(parts.group(2)),
            Long.parseLong(parts.group(3)),
            words));
  }

  private static String normalized(String text) {
    String plain = text.startsWith("v") ? text.substring(1) : text;
    int end = 0;
    while (end < plain.length() && "0123456789.".indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    StringBuilder numbers = new StringBuilder();
    String[] parts = plain.substring(0, end).split("\\.", -1);
    for (int i = 0; i < Math.max(3, parts.length); i++) {
      String part = i < parts.length ? parts[i] : "0";
      String stripped = part.replaceFirst("^0+(?=\\d)", "");
      numbers.append(i == 0 ? "" : ".").append(stripped);
    }
    return numbers + plain.substring(end);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(Semver other) {
    int order = Long.compare(major, other.major);
    order = order == 0 ? Long.compare(minor, other.minor) : order;
    order = order == 0 ? Long.compare(patch, other.patch) : order;
    if (order != 0 || preview.equals(other.preview)) {
      return order;
    }
    if (preview.isEmpty() || other.preview.isEmpty()) {
      return preview.isEmpty() ? 1 : -1;
    }
    for (int i = 0; i < Math.min(preview.size(), other.preview.size()); i++) {
      int words = compare(preview.get(i), other.preview.get(i));
      if (words != 0) {
        return words;
      }
    }
    return Integer.compare(preview.size(), other.preview.size());
  }

  private static int compare(String left, String right) {
    if (isNumber(left) && isNumber(right)) {
      int length = Integer.compare(left.length(), right.length());
      return length == 0 ? left.compareTo(right) : length;
    }
    return isNumber(left) == isNumber(right) ? left.compareTo(right) : isNumber(left) ? -1 : 1;
  }
}
