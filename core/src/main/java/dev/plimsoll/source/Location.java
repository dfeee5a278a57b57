package dev.plimsoll.source;

/**
 * A range of a file.
 *
 * @param file the file
 * @param span the range, in UTF-16 offsets of the whole file
 */
public record Location(SourceFile file, Span span) {

  /** Line and column of the first character; computed now, so ask only to show it. */
  public Position start() {
    return file.position(span.start());
  }

  /** Line and column behind the last character; computed now, so ask only to show it. */
  public Position end() {
    return file.position(span.end());
  }

  /** The characters covered. */
  public String text() {
    return file.text().substring(span.start(), span.end());
  }
}
