package dev.plimsoll.validate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The grammar of a CronJob's schedule, as {@code cron.ParseStandard} of robfig/cron reads it. */
public final class CronSchedule {

  private static final List<String> UNITS =
      List.of("ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h");

  private static final List<String> WORDS =
      List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private CronSchedule() {}

  /** What is wrong with a schedule; nothing when it can be read. */
  public static Optional<String> problem(String schedule) {
    if (schedule.startsWith("@")) {
      if (schedule.startsWith("@every ")) {
        return isDuration(schedule.substring("@every ".length()))
            ? Optional.empty()
            : Optional.of("must have a duration behind @every, such as 1h30m");
      }
      return WORDS.contains(schedule)
          ? Optional.empty()
          : Optional.of("must be one of " + String.join(", ", WORDS));
    }
    String[] fields = schedule.strip().split("\\s+");
    if (fields.length != 5) {
      return Optional.of("must have five fields, but has " + fields.length);
    }
    Optional<String> problem = field("minute", fields[0], 0, 59, List.of());
    if (problem.isEmpty()) {
      problem = field("hour", fields[1], 0, 23, List.of());
    }
    if (problem.isEmpty()) {
      problem = field("day of month", fields[2], 1, 31, List.of());
    }
    if (problem.isEmpty()) {
      problem = field("month", fields[3], 1, 12, MONTHS);
    }
    return problem.isEmpty() ? field("day of week", fields[4], 0, 6, DAYS) : problem;
  }

  /** A duration as {@code time.ParseDuration} takes it. */
  private static boolean isDuration(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return true;
    }
    boolean parts = at < text.length();
    while (parts && at < text.length()) {
      int start = at;
      int dots = 0;
      while (at < text.length() && isOfNumber(text.charAt(at))) {
        dots += text.charAt(at) == '.' ? 1 : 0;
        at++;
      }
      int unit = at;
      while (at < text.length() && !isOfNumber(text.charAt(at))) {
        at++;
      }
      parts = unit - start > dots && dots <= 1 && UNITS.contains(text.substring(unit, at));
    }
    return parts;
  }

  private static boolean isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static Optional<String> field(
      String name, String text, int least, int most, List<String> words) {
    for (String part : text.split(",")) {
      if (!part.isEmpty() && !isRange(part, least, most, words)) {
        return Optional.of(
            "has `" + part + "` for the " + name + ", which goes from " + least + " to " + most);
      }
    }
    return Optional.empty();
  }

  private static boolean isRange(String part, int least, int most, List<String> words) {
    String[] step = part.split("/", -1);
    String[] ends = step[0].split("-", -1);
    if (step.length > 2 || ends.length > 2) {
      return false;
    }
    int from = least;
    int to = most;
    if (ends[0].equals("*") || ends[0].equals("?")) {
      if (ends.length > 1) {
        return false;
      }
    } else {
      from = number(ends[0], least, words);
      to = ends.length > 1 ? number(ends[1], least, words) : step.length > 1 ? most : from;
    }
    boolean stepped = step.length == 1 || number(step[1], 0, List.of()) > 0;
    return stepped && from >= least && to <= most && from <= to;
  }

  private static int number(String text, int first, List<String> words) {
    int word = words.indexOf(text.toLowerCase(Locale.ROOT));
    if (word >= 0) {
      return word + first;
    }
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
