package dev.plimsoll.lint;

/** How far along a rule is: it goes from preview to stable to deprecated. */
public enum Stability {
  /** May still change or go; runs only in a preview, or when it is selected by name. */
  PREVIEW("preview"),
  /** Stays as it is. */
  STABLE("stable"),
  /** Will go; runs only when it is selected by name. */
  DEPRECATED("deprecated");

  private final String word;

  Stability(String word) {
    this.word = word;
  }

  /** As users read it. */
  public String word() {
    return word;
  }
}
