package dev.plimsoll.validate;

import dev.plimsoll.model.Names;
import java.util.List;
import java.util.Locale;

/**
 * The grammars of {@link Names} as values, to be handed to {@link FieldErrors}: linking a method
 * reference for each use would cost more at start-up than all the checking.
 */
public enum Grammar {
  /** {@link Names#dnsLabel}. */
  DNS_LABEL,
  /** {@link Names#dns1035Label}. */
  DNS_1035_LABEL,
  /** {@link Names#dnsSubdomain}. */
  DNS_SUBDOMAIN,
  /** The beginning of a DNS subdomain, which may end with a dash: {@code maskTrailingDash}. */
  DNS_SUBDOMAIN_PREFIX,
  /** {@link Names#labelKey}. */
  LABEL_KEY,
  /** A label's key in whatever case. */
  LABEL_KEY_OF_ANY_CASE,
  /** {@link Names#pathSegment}. */
  PATH_SEGMENT,
  /** {@link Names#configMapKey}. */
  CONFIG_MAP_KEY,
  /** {@link Names#relaxedEnvironmentVariable}. */
  ENVIRONMENT_VARIABLE,
  /** {@link Names#labelValue}. */
  LABEL_VALUE,
  /** {@link Names#portName}. */
  PORT_NAME,
  /** {@link Names#wildcardSubdomain}. */
  WILDCARD,
  /** {@link Names#httpHeaderName}. */
  HTTP_HEADER,
  /** {@link Names#percentage}. */
  PERCENTAGE;

  private static final int MOST_LABEL = 63;
  private static final int MOST_PORT_NAME = 15;

  /** The problems with a text, as {@link Names} words them; none if it will do. */
  public List<String> problems(String text) {
    return switch (this) {
      case DNS_LABEL -> Names.dnsLabel(text);
      case DNS_1035_LABEL -> Names.dns1035Label(text);
      case DNS_SUBDOMAIN -> Names.dnsSubdomain(text);
      case DNS_SUBDOMAIN_PREFIX -> Names.dnsSubdomain(withoutLastDash(text));
      case LABEL_KEY -> Names.labelKey(text);
      case LABEL_KEY_OF_ANY_CASE -> Names.labelKey(text.toLowerCase(Locale.ROOT));
      case PATH_SEGMENT -> Names.pathSegment(text);
      case CONFIG_MAP_KEY -> Names.configMapKey(text);
      case ENVIRONMENT_VARIABLE -> Names.relaxedEnvironmentVariable(text);
      case LABEL_VALUE -> Names.labelValue(text);
      case PORT_NAME -> Names.portName(text);
      case WILDCARD -> Names.wildcardSubdomain(text);
      case HTTP_HEADER -> Names.httpHeaderName(text);
      case PERCENTAGE -> Names.percentage(text);
    };
  }

  /**
   * What to do about a text that this grammar refuses: the nearest one that will do, or to shorten
   * it; empty where nothing can be said.
   */
  public String help(String text) {
    if (this == PERCENTAGE) {
      return "write a percentage, such as 25%";
    }
    if (text.isEmpty()) {
      return "";
    }
    String near = near(text, marks());
    if (!near.isEmpty() && problems(near).isEmpty()) {
      return near.equals(text) ? "" : "write " + near;
    }
    int most = this == PORT_NAME ? MOST_PORT_NAME : MOST_LABEL;
    boolean shortEnough = near.length() > most && problems(near.substring(0, 1)).isEmpty();
    return shortEnough ? "shorten it" : "";
  }

  /** What may stand in such a text beside letters and digits; capital letters where it has '_'. */
  private String marks() {
    return switch (this) {
      case DNS_LABEL, DNS_1035_LABEL, PORT_NAME -> "-";
      case DNS_SUBDOMAIN, DNS_SUBDOMAIN_PREFIX, WILDCARD -> "-.";
      case LABEL_KEY, LABEL_KEY_OF_ANY_CASE -> "-._/";
      case HTTP_HEADER -> "-_";
      default -> "-._";
    };
  }

  /** The text in what letters are allowed, with '-' for the rest, not at the ends. */
  static String near(String text, String marks) {
    boolean capitals = marks.indexOf('_') >= 0;
    StringBuilder near = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean capital = c >= 'A' && c <= 'Z';
      if (capital && !capitals) {
        near.append((char) (c + ('a' - 'A')));
      } else {
        near.append(small || capital || marks.indexOf(c) >= 0 ? c : '-');
      }
    }
    int from = 0;
    int to = near.length();
    while (from < to && isMark(near.charAt(from))) {
      from++;
    }
    while (to > from && isMark(near.charAt(to - 1))) {
      to--;
    }
    return near.substring(from, to);
  }

  private static boolean isMark(char c) {
    return "-._/".indexOf(c) >= 0;
  }

  private static String withoutLastDash(String text) {
    return text.length() > 1 && text.endsWith("-")
        ? text.substring(0, text.length() - 1) + "x"
        : text;
  }
}
