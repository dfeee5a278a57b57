package dev.plimsoll.diagnostic;

/** How much a finding matters; the most severe first. */
public enum Severity {
  /** The API server refuses it, a reference is broken, or a rule says it must not ship. */
  ERROR("error"),
  /** It works and will hurt. */
  WARNING("warning"),
  /** Worth knowing; never fails a build unless asked to. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The lower-case word for it in every format and option. */
  public String word() {
    return word;
  }

  /** Whether this is as severe as {@code threshold} or more. */
  public boolean atLeast(Severity threshold) {
    return ordinal() <= threshold.ordinal();
  }
}
