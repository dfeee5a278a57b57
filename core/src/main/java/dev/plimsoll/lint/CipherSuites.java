package dev.plimsoll.lint;

import java.util.List;

/** Tells sound cipher suites of TLS 1.2 from weak ones. */
public final class CipherSuites {

  /** What suites have that keep nothing when a key leaks later, or have broken ciphers. */
  private static final List<String> WEAK = List.of("_CBC_", "_RC4_", "_3DES_", "TLS_RSA_");

  private CipherSuites() {}

  /**
   * What is wrong with the suites that a server agrees to: for a message; empty for nothing.
   *
   * @param suites the suites, in Go's names
   * @param oldest the oldest version of TLS that is spoken
   */
  public static String problem(Setting suites, Setting oldest) {
    if (oldest.is("VersionTLS13")) {
      return "";
    }
    if (suites.isMissing()) {
      return "those that the program takes by default";
    }
    for (String suite : suites.items()) {
      for (String part : WEAK) {
        if (suites.isWritten() && suite.contains(part)) {
          return "weak, with " + suite.strip();
        }
      }
    }
    return "";
  }
}
