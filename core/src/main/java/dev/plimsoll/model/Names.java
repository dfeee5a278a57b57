package dev.plimsoll.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammars of names. Each method takes a name and gives the problems with it, as phrases that
 * follow "the name": an empty list when there is none.
 *
 * <p>Each finds as many problems as the function of apimachinery named with it, since the API
 * server reports every one as an error of its own. Lengths count bytes of UTF-8, as there.
 */
public final class Names {

  private static final int LABEL_LENGTH = 63;
  private static final int SUBDOMAIN_LENGTH = 253;
  private static final int PORT_LENGTH = 15;

  private static final String SUBDOMAIN_FORM =
      "must be lower-case letters, digits, '-' and '.', each part between dots beginning and ending"
          + " with a letter or digit";
  private static final String LABEL_FORM =
      "must be letters, digits, '-', '_' and '.', beginning and ending with a letter or digit";

  private Names() {}

  /** A label as in RFC 1123, such as the name of a Namespace: {@code IsDNS1123Label}. */
  public static List<String> dnsLabel(String name) {
    List<String> problems = tooLong(name, LABEL_LENGTH);
    if (!isDnsLabel(name, 0, name.length())) {
      problems =
          and(
              problems,
              isSubdomain(name, 0)
                  ? "must not contain dots"
                  : "must be lower-case letters, digits and '-', beginning and ending with a letter"
                      + " or digit");
    }
    return problems;
  }

  /** A label as in RFC 1035, such as the name of a Service: {@code IsDNS1035Label}. */
  public static List<String> dns1035Label(String name) {
    List<String> problems = tooLong(name, LABEL_LENGTH);
    if (!isDnsLabel(name, 0, name.length()) || isDigit(name.charAt(0))) {
      problems =
          and(
              problems,
              "must be lower-case letters, digits and '-', beginning with a letter and ending with"
                  + " a letter or digit");
    }
    return problems;
  }

  /** A domain name, such as the name of most objects: {@code IsDNS1123Subdomain}. */
  public static List<String> dnsSubdomain(String name) {
    List<String> problems = tooLong(name, SUBDOMAIN_LENGTH);
    return isSubdomain(name, 0) ? problems : and(problems, SUBDOMAIN_FORM);
  }

  /** A domain name after {@code *.}: {@code IsWildcardDNS1123Subdomain}. */
  public static List<String> wildcardSubdomain(String name) {
    List<String> problems = tooLong(name, SUBDOMAIN_LENGTH);
    return name.startsWith("*.") && isSubdomain(name, 2)
        ? problems
        : and(
            problems, "must be '*.' and a domain name of lower-case letters, digits, '-' and '.'");
  }

  /** A label's or annotation's key, a resource's name, a taint's key: {@code IsQualifiedName}. */
  public static List<String> labelKey(String name) {
    int slash = name.indexOf('/');
    if (slash != name.lastIndexOf('/')) {
      return List.of("must be a name, or a domain name, one '/' and a name");
    }
    List<String> problems = List.of();
    if (slash == 0) {
      problems = and(problems, "must have a domain name before its '/'");
    } else if (slash > 0) {
      for (String problem : dnsSubdomain(name.substring(0, slash))) {
        problems = and(problems, "has a prefix that " + problem);
      }
    }
    String last = name.substring(slash + 1);
    String part = slash < 0 ? "" : "has a part after its '/' that ";
    if (last.isEmpty()) {
      problems = and(problems, part + "must not be empty");
    } else {
      for (String problem : tooLong(last, LABEL_LENGTH)) {
        problems = and(problems, part + problem);
      }
    }
    return isLabel(last) ? problems : and(problems, part + LABEL_FORM);
  }

  /** A label's value: {@code IsValidLabelValue}. */
  public static List<String> labelValue(String value) {
    List<String> problems = tooLong(value, LABEL_LENGTH);
    return value.isEmpty() || isLabel(value)
        ? problems
        : and(problems, "must be empty, or " + LABEL_FORM.substring("must be ".length()));
  }

  /** The name of a container's port, an IANA service name: {@code IsValidPortName}. */
  public static List<String> portName(String name) {
    List<String> problems = tooLong(name, PORT_LENGTH);
    boolean known = !name.isEmpty();
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letter |= isLower(c);
      known &= isLower(c) || isDigit(c) || c == '-';
    }
    if (!known) {
      problems = and(problems, "must be lower-case letters, digits and '-'");
    }
    if (!letter) {
      problems = and(problems, "must have at least one letter");
    }
    if (name.contains("--")) {
      problems = and(problems, "must not have two '-' in a row");
    }
    if (name.startsWith("-") || name.endsWith("-")) {
      problems = and(problems, "must not begin or end with '-'");
    }
    return problems;
  }

  /** A name that stands in an address of the API: {@code IsPathSegmentName}. */
  public static List<String> pathSegment(String name) {
    return name.equals(".") || name.equals("..")
        ? List.of("must not be '" + name + "'")
        : pathSegmentPrefix(name);
  }

  /** The beginning of such a name, as in {@code generateName}: {@code IsPathSegmentPrefix}. */
  public static List<String> pathSegmentPrefix(String name) {
    List<String> problems = List.of();
    if (name.indexOf('/') >= 0) {
      problems = and(problems, "must not contain '/'");
    }
    return name.indexOf('%') < 0 ? problems : and(problems, "must not contain '%'");
  }

  /** An identifier of the C language: {@code IsCIdentifier}. */
  public static List<String> cIdentifier(String name) {
    return isWord(name, "_", "")
        ? List.of()
        : List.of("must be letters, digits and '_', not beginning with a digit");
  }

  /** An environment variable as it always was: {@code IsEnvVarName}. */
  public static List<String> environmentVariable(String name) {
    List<String> problems = List.of();
    if (!isWord(name, "-._", "")) {
      problems =
          and(problems, "must be letters, digits, '-', '_' and '.', not beginning with a digit");
    }
    return climbing(name, problems);
  }

  /** An environment variable as newer releases take it: {@code IsRelaxedEnvVarName}. */
  public static List<String> relaxedEnvironmentVariable(String name) {
    if (name.isEmpty()) {
      return List.of("must not be empty");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || c == '=') {
        return List.of("must be printable ASCII characters other than '='");
      }
    }
    return List.of();
  }

  /** A key of a ConfigMap or Secret: {@code IsConfigMapKey}. */
  public static List<String> configMapKey(String key) {
    List<String> problems = tooLong(key, SUBDOMAIN_LENGTH);
    if (!isWord(key, "-._", "0123456789")) {
      problems = and(problems, "must be letters, digits, '-', '_' and '.'");
    }
    return climbing(key, problems);
  }

  /** The name of an HTTP header: {@code IsHTTPHeaderName}. */
  public static List<String> httpHeaderName(String name) {
    return isWord(name, "-", "0123456789") ? List.of() : List.of("must be letters, digits and '-'");
  }

  /** A percentage: {@code IsValidPercent}. */
  public static List<String> percentage(String text) {
    int last = text.length() - 1;
    boolean well = last > 0 && text.charAt(last) == '%';
    for (int i = 0; i < last; i++) {
      well &= isDigit(text.charAt(i));
    }
    return well ? List.of() : List.of("must be digits and '%'");
  }

  private static List<String> climbing(String name, List<String> problems) {
    if (name.equals(".") || name.equals("..")) {
      return and(problems, "must not be '" + name + "'");
    }
    return name.startsWith("..") ? and(problems, "must not begin with '..'") : problems;
  }

  private static List<String> tooLong(String name, int most) {
    return bytes(name) > most
        ? List.of("must be at most " + most + " characters long, but has " + bytes(name))
        : List.of();
  }

  private static int bytes(String name) {
    int bytes = name.length();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80) {
        // Two surrogates make four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  private static List<String> and(List<String> problems, String problem) {
    List<String> all = new ArrayList<>(problems);
    all.add(problem);
    return List.copyOf(all);
  }

  private static boolean isSubdomain(String name, int start) {
    int from = start;
    for (int i = start; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        if (!isDnsLabel(name, from, i)) {
          return false;
        }
        from = i + 1;
      }
    }
    return true;
  }

  private static boolean isDnsLabel(String name, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      boolean edge = i == start || i == end - 1;
      if (!isLower(c) && !isDigit(c) && (edge || c != '-')) {
        return false;
      }
    }
    return start < end;
  }

  private static boolean isLabel(String name) {
    int last = name.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && i < last && (c == '-' || c == '_' || c == '.');
      if (!inner && !isLetter(c) && !isDigit(c)) {
        return false;
      }
    }
    return last >= 0;
  }

  /** Whether {@code name} is letters, digits and marks, and begins with no digit but these. */
  private static boolean isWord(String name, String marks, String firstDigits) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = isDigit(c) && (i > 0 || firstDigits.indexOf(c) >= 0);
      if (!digit && !isLetter(c) && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
