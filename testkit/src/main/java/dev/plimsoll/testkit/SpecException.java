package dev.plimsoll.testkit;

/**
 * A suite or card that cannot be used as it is written; the message begins with {@code path:line}.
 */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SpecException(Source source, int line, String problem) {
    super(source.at(line) + ": " + problem);
  }
}
