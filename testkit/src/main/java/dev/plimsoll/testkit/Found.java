package dev.plimsoll.testkit;

/**
 * One thing that the tool under test found.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param code what was found, as in {@code lint/image-tag-latest}
 * @param start where it starts in the file's text, in UTF-16 units
 * @param end where it ends, exclusive; not before the start
 * @param path the place in the object, as in {@code spec.containers[0].image}; empty if it has none
 * @param message what the user reads
 * @param file the name of the file, one of those in {@link SpecCase#files()}
 */
public record Found(
    String severity, String code, int start, int end, String path, String message, String file) {

  /** A finding in {@link SpecCase#DEFAULT_FILE}. */
  public Found(String severity, String code, int start, int end, String path, String message) {
    this(severity, code, start, end, path, message, SpecCase.DEFAULT_FILE);
  }

  /** Whether the finding is about the text and not about an object: then other texts differ. */
  boolean isAboutText() {
    return code.startsWith("syntax/") || code.startsWith("source/");
  }

  @Override
  public String toString() {
    String at = path.isEmpty() ? "" : " at " + path;
    return severity + ": [" + code + "] \"" + message + "\"" + at;
  }
}
