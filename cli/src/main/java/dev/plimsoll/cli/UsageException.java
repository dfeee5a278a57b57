package dev.plimsoll.cli;

/** The user's words make no sense; the message says why and what would. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message, null, false, false);
  }
}
