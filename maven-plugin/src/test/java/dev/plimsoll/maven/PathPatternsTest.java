package dev.plimsoll.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {

  @ParameterizedTest
  @CsvSource({
    "web.yaml,          web.yaml,            true",
    "web.yaml,          base/web.yaml,       false",
    "*.yaml,            web.yaml,            true",
    "*.yaml,            base/web.yaml,       false",
    "*,                 .yaml,               true",
    "w*b.y*ml,          wiidb.yaml,          true",
    "w*b.yaml,          web.yml,             false",
    "w?b.yaml,          web.yaml,            true",
    "w?b.yaml,          wb.yaml,             false",
    "**/web.yaml,       web.yaml,            true",
    "**/web.yaml,       a/b/web.yaml,        true",
    "**/web.yaml,       a/b/my-web.yaml,     false",
    "base/**,           base/a/web.yaml,     true",
    "base/**,           bases/web.yaml,      false",
    "base/,             base/a/web.yaml,     true",
    "base\\web.yaml,    base/web.yaml,       true",
    "**/test/**,        a/test/b/web.yaml,   true",
    "**/test/**,        test/web.yaml,       true",
    "**/test/**,        a/tests/web.yaml,    false",
    "a/**/b/**/c.yaml,  a/x/b/y/b/z/c.yaml,  true",
    "a/**/b/**/c.yaml,  a/x/y/z/c.yaml,      false",
    "**,                a/b/c.yaml,          true",
    "web.yaml,          WEB.yaml,            false",
  })
  void matchesWholePaths(String pattern, String path, boolean expected) {
    assertEquals(expected, PathPattern.of(pattern).matches(path));
  }

  @Test
  void manyStarsTakeNoTime() {
    String pattern = "**/a*".repeat(40) + "/b";
    assertFalse(PathPattern.of(pattern).matches("aaaaaaaa/".repeat(60) + "c"));
  }

  @Test
  void everythingCountsWhereNothingIsSaid() {
    assertTrue(new PathPatterns(List.of(), List.of()).accepts("a/web.yaml"));
    assertTrue(new PathPatterns(List.of(" "), List.of("")).accepts("a/web.yaml"));
  }

  @Test
  void anyIncludeWillDoAndAnyExcludeIsStronger() {
    PathPatterns patterns = new PathPatterns(List.of("a/**", "b/**"), List.of("**/test.yaml"));
    assertTrue(patterns.accepts("a/web.yaml"));
    assertTrue(patterns.accepts("b/web.yaml"));
    assertFalse(patterns.accepts("c/web.yaml"));
    assertFalse(patterns.accepts("b/test.yaml"));
  }
}
