package dev.plimsoll.diagnostic;

/**
 * A finding that somebody has seen and does not want to be told again.
 *
 * @param diagnostic the finding, as it would have been said
 * @param by what keeps it silent
 * @param reason why, in the words of who asked for it; empty when nothing is said
 */
public record Suppressed(Diagnostic diagnostic, By by, String reason) {

  /** What keeps a finding silent. */
  public enum By {
    /** A comment in the text, {@code # plimsoll: ignore RULE - reason}. */
    COMMENT("a comment"),
    /** An annotation of the object or of its Pod template. */
    ANNOTATION("an annotation"),
    /** An entry of {@code exceptions} in a configuration. */
    EXCEPTION("an exception in the configuration"),
    /** The baseline: it was there when that was recorded. */
    BASELINE("the baseline");

    private final String words;

    By(String words) {
      this.words = words;
    }

    /** What it is, for people. */
    public String words() {
      return words;
    }
  }
}
