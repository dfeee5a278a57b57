package dev.plimsoll;

/** Which files of a searched folder count. */
@FunctionalInterface
public interface FileFilter {

  /** Every manifest file counts. */
  FileFilter ALL = path -> true;

  /**
   * Whether a file counts.
   *
   * @param path the path below the searched folder, with forward slashes
   */
  boolean accepts(String path);
}
