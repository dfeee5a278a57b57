package dev.plimsoll.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A host and a port in a text.
 *
 * @param host its name
 * @param port the port as written, or the usual one of the scheme before it
 */
record Address(String host, int port) {

  /** The addresses in a text: {@code scheme://user@host}, {@code host:port}, and lists of them. */
  static List<Address> in(String text) {
    List<Address> found = new ArrayList<>(0);
    int i = 0;
    while (i < text.length()) {
      if (!isOfHost(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isOfHost(text.charAt(end))) {
        end++;
      }
      String host = text.substring(i, end);
      int port = number(text, end);
      if (port == 0 && isBehindScheme(text, i)) {
        port = usual(scheme(text, i));
      }
      if (port > 0) {
        found.add(new Address(host, port));
      }
      i = end;
    }
    return found;
  }

  /** The number after a colon; 0 for none. */
  private static int number(String text, int colon) {
    if (colon >= text.length() || text.charAt(colon) != ':') {
      return 0;
    }
    int number = 0;
    int i = colon + 1;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9' && i < colon + 6) {
      number = number * 10 + text.charAt(i) - '0';
      i++;
    }
    return i < text.length() && isOfHost(text.charAt(i)) ? 0 : number;
  }

  private static boolean isBehindScheme(String text, int start) {
    return text.startsWith("://", start - 3)
        || (start > 0 && text.charAt(start - 1) == '@' && text.lastIndexOf("://", start) >= 0);
  }

  private static String scheme(String text, int start) {
    int end = text.lastIndexOf("://", start);
    int from = end;
    while (from > 0 && isOfHost(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end);
  }

  private static int usual(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "postgres", "postgresql" -> 5432;
      case "mysql", "mariadb" -> 3306;
      case "redis" -> 6379;
      case "amqp" -> 5672;
      case "mongodb" -> 27017;
      case "nats" -> 4222;
      default -> 0;
    };
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
}
