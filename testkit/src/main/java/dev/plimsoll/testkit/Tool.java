package dev.plimsoll.testkit;

/**
 * The tool under test. The only thing an adapter writes.
 *
 * <p>A tool is called several times for each test, with other texts too, and must not remember
 * anything in between. An exception fails the test.
 */
@FunctionalInterface
public interface Tool {

  /** Runs the tool over the files of a case. */
  Outcome run(SpecCase input);

  /**
   * Whether the tool acts on a comment (as on one that suppresses findings). Manifests with such
   * comments are not rewritten in ways that lose comments.
   *
   * @param comment the comment from {@code #} on, without expectations
   */
  default boolean heeds(String comment) {
    return false;
  }
}
