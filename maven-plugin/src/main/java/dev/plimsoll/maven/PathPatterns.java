package dev.plimsoll.maven;

import dev.plimsoll.FileFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a searched folder count: those that one of {@code includes} matches, or all when
 * there is none, without those that one of {@code excludes} matches.
 */
final class PathPatterns implements FileFilter {

  private final List<PathPattern> includes;
  private final List<PathPattern> excludes;

  /**
   * Patterns as users write them.
   *
   * @param includes what counts; empty for everything
   * @param excludes what does not count, whatever {@code includes} says
   */
  PathPatterns(List<String> includes, List<String> excludes) {
    this.includes = patterns(includes);
    this.excludes = patterns(excludes);
  }

  @Override
  public boolean accepts(String path) {
    return (includes.isEmpty() || anyMatches(includes, path)) && !anyMatches(excludes, path);
  }

  private static boolean anyMatches(List<PathPattern> patterns, String path) {
    for (PathPattern pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private static List<PathPattern> patterns(List<String> texts) {
    List<PathPattern> patterns = new ArrayList<>();
    for (String text : texts) {
      if (!text.isBlank()) {
        patterns.add(PathPattern.of(text));
      }
    }
    return patterns;
  }
}
