package dev.plimsoll.config;

import java.util.List;
import java.util.Optional;

/**
 * Objects that exist outside of what is checked: what a platform team has made, or an operator
 * will.
 *
 * @param kind their kind
 * @param names patterns of their names, {@code *} for any characters; empty for all
 * @param namespaces patterns of their namespaces; empty for all, and for cluster-wide objects
 */
public record Assumption(String kind, List<String> names, List<String> namespaces) {

  static final List<String> KEYS = List.of("kind", "names", "namespaces");

  /** Copies the lists. */
  public Assumption {
    names = List.copyOf(names);
    namespaces = List.copyOf(namespaces);
  }

  /**
   * What users write in short: {@code Kind}, {@code Kind/name} or {@code Kind/namespace/name}.
   *
   * @return nothing when it is none of these
   */
  public static Optional<Assumption> parse(String text) {
    int first = text.indexOf('/');
    int last = text.lastIndexOf('/');
    if (text.isEmpty() || first == 0 || last == text.length() - 1) {
      return Optional.empty();
    }
    if (first < 0) {
      return Optional.of(new Assumption(text, List.of(), List.of()));
    }
    List<String> names = List.of(text.substring(last + 1));
    String kind = text.substring(0, first);
    if (first == last) {
      return Optional.of(new Assumption(kind, names, List.of()));
    }
    String namespace = text.substring(first + 1, last);
    return namespace.isEmpty() || namespace.indexOf('/') >= 0
        ? Optional.empty()
        : Optional.of(new Assumption(kind, names, List.of(namespace)));
  }

  /**
   * Whether an object is among them.
   *
   * @param otherKind its kind
   * @param namespace its namespace; empty for cluster-wide objects
   * @param name its name
   */
  public boolean covers(String otherKind, String namespace, String name) {
    return kind.equals(otherKind)
        && matchesAny(names, name)
        && (namespace.isEmpty() || matchesAny(namespaces, namespace));
  }

  private static boolean matchesAny(List<String> patterns, String text) {
    for (String pattern : patterns) {
      if (matches(pattern, text)) {
        return true;
      }
    }
    return patterns.isEmpty();
  }

  /** Takes what is between two stars at its first place, which is as good as any other. */
  private static boolean matches(String pattern, String text) {
    int star = -1;
    int from = 0;
    int at = 0;
    int where = 0;
    while (where < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        from = where;
      } else if (at < pattern.length()
          && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(where))) {
        at++;
        where++;
      } else if (star >= 0) {
        at = star + 1;
        where = ++from;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
