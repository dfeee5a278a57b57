package dev.plimsoll.defaults;

/** JSON's null, as a value of maps and lists that hold none. */
public enum Nothing {
  /** The one value. */
  NULL;

  /** {@code null}. */
  @Override
  public String toString() {
    return "null";
  }
}
