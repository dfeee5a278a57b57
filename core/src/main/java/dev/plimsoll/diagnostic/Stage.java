package dev.plimsoll.diagnostic;

/** The part of the journey that a finding comes from; the first half of its code. */
public enum Stage {
  /** The file could not be read at all. */
  SOURCE("source"),
  /** The text is no YAML that Kubernetes reads. */
  SYNTAX("syntax"),
  /** The shape is not that of the kind: unknown fields, wrong types. */
  SCHEMA("schema"),
  /** The API server's own validation refuses it, or warns. */
  API("api"),
  /** Something between objects of the set does not meet. */
  REFERENCE("reference"),
  /** A rule of good practice. */
  LINT("lint"),
  /** It does not run on the nodes there are. */
  SCHEDULE("schedule"),
  /** A fault of Plimsoll's own. */
  INTERNAL("internal");

  private final String prefix;

  Stage(String prefix) {
    this.prefix = prefix;
  }

  /** The word before the slash of a code. */
  public String prefix() {
    return prefix;
  }
}
