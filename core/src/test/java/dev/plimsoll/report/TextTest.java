package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import org.junit.jupiter.api.Test;

/** How text reaches a terminal: excerpts and cards. */
final class TextTest {

  @Test
  void caretsStandUnderWideAndCombinedCharacters() {
    assertEquals("   |\n 1 | \u65e5\u672c: x\n   |       ^\n", excerpt("\u65e5\u672c: x\n", "x"));
    assertEquals("   |\n 1 | e\u0301: x\n   |    ^\n", excerpt("e\u0301: x\n", "x"));
    assertEquals(
        "   |\n 1 | a: \ud83d\ude00\n   |    ^^\n", excerpt("a: \ud83d\ude00\n", "\ud83d\ude00"));
  }

  @Test
  void whatMovesATerminalDoesNotReachIt() {
    String hostile = excerpt("a: \u001b[2J\u202e\u2028\t x\n", "x");
    assertEquals("   |\n 1 | a: \ufffd[2J\ufffd\ufffd  x\n   |            ^\n", hostile);
    assertEquals("   |\n 1 | x\n   | ^\n", excerpt("\ufeffx\n", "x"));
  }

  @Test
  void aLongLineIsAWindow() {
    String shown = excerpt("a".repeat(500) + "x" + "b".repeat(500) + "\n", "x");
    String[] lines = shown.split("\n", -1);
    assertTrue(lines[1].length() < 130, lines[1]);
    assertEquals(lines[1].indexOf('x'), lines[2].indexOf('^'));
  }

  @Test
  void cardsLoseTheirMarks() {
    assertEquals(
        "Why `this`.\n\nExample\n\n    a: 1\n\n    b: 2\n",
        CardText.of("Why `this`.\n\n## Example\n\n```yaml\na: 1\n\nb: 2\n```\n\n", Style.PLAIN));
    assertEquals("\u001b[1mExample\u001b[0m\n", CardText.of("# Example", Style.COLOR));
  }

  private static String excerpt(String text, String at) {
    int start = text.indexOf(at);
    StringBuilder out = new StringBuilder();
    Excerpt.render(
        new Location(SourceFile.of("a.yaml", text), new Span(start, start + at.length())),
        Severity.ERROR,
        Style.PLAIN,
        2,
        out);
    return out.toString();
  }
}
