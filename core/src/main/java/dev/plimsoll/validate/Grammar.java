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
  ENVIRONMENT_VARIABLE;

  /** The problems with a text, as {@link Names} words them; none if it will do. */
  public List<String> problems(String text) {
    return switch (this) {
      case DNS_LABEL -> Names.dnsLabel(text);
      case DNS_SUBDOMAIN -> Names.dnsSubdomain(text);
      case DNS_SUBDOMAIN_PREFIX -> Names.dnsSubdomain(withoutLastDash(text));
      case LABEL_KEY -> Names.labelKey(text);
      case LABEL_KEY_OF_ANY_CASE -> Names.labelKey(text.toLowerCase(Locale.ROOT));
      case PATH_SEGMENT -> Names.pathSegment(text);
      case CONFIG_MAP_KEY -> Names.configMapKey(text);
      case ENVIRONMENT_VARIABLE -> Names.relaxedEnvironmentVariable(text);
    };
  }

  private static String withoutLastDash(String text) {
    return text.length() > 1 && text.endsWith("-")
        ? text.substring(0, text.length() - 1) + "x"
        : text;
  }
}
