package dev.plimsoll.cel;

/** A rule that cannot be read or evaluated; the message says why, on one line. */
final class RuleException extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean lacking;

  /**
   * A failure.
   *
   * @param lacking whether it may be for something that is lacking here; else the rule fails
   */
  RuleException(String message, boolean lacking) {
    super(message);
    this.lacking = lacking;
  }

  boolean isLacking() {
    return lacking;
  }

  /**
   * Whether the server refuses the rule as well: it is no expression, or names what is nowhere. Of
   * functions and their arguments this library may know less than the server.
   */
  boolean isCertain() {
    String reason = reason();
    return reason.startsWith("mismatched input")
        || reason.startsWith("extraneous input")
        || reason.startsWith("no viable alternative")
        || reason.startsWith("token recognition error")
        || reason.startsWith("undefined field")
        || reason.startsWith("undeclared reference")
        || reason.startsWith("its value is no");
  }

  /** What is wrong, on one line. */
  String reason() {
    String message = String.valueOf(getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
