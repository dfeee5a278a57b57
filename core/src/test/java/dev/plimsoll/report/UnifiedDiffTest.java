package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences of texts, applied by hand: each makes the one text of the other. */
final class UnifiedDiffTest {

  @Test
  void equalTextsDoNotDiffer() {
    assertEquals("", UnifiedDiff.of("a", "x\n", "x\n", Style.PLAIN));
  }

  @Test
  void aLineInTheMiddleHasThreeAround() {
    assertEquals(
        "--- a\n+++ a\n@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+new\n 5\n 6\n 7\n",
        UnifiedDiff.of(
            "a", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nnew\n5\n6\n7\n8\n", Style.PLAIN));
  }

  @Test
  void aMissingLineBreakIsSaid() {
    assertEquals(
        "--- a\n+++ a\n@@ -1 +1,2 @@\n-x\n\\ No newline at end of file\n+x\n+y\n",
        UnifiedDiff.of("a", "x", "x\ny\n", Style.PLAIN));
    assertEquals("--- a\n+++ a\n@@ -0,0 +1 @@\n+x\n", UnifiedDiff.of("a", "", "x\n", Style.PLAIN));
  }

  @Test
  void whatIsAppliedGivesTheOtherText() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<String> before = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        before.add(Integer.toString(random.nextInt(5)));
      }
      List<String> after = new ArrayList<>(before);
      for (int i = random.nextInt(6); i > 0; i--) {
        int at = random.nextInt(after.size() + 1);
        if (random.nextBoolean() || at == after.size()) {
          after.add(at, "new " + random.nextInt(3));
        } else {
          after.remove(at);
        }
      }
      String old = text(before, random);
      String fresh = text(after, random);
      String diff = UnifiedDiff.of("a", old, fresh, Style.PLAIN);
      assertEquals(fresh, applied(old, diff), () -> old + "=====\n" + fresh + "=====\n" + diff);
    }
  }

  @Test
  void veryDifferentTextsAreReplaced() {
    String diff = UnifiedDiff.of("a", "a\n".repeat(4_000), "b\n".repeat(4_000), Style.PLAIN);
    assertTrue(diff.startsWith("--- a\n+++ a\n@@ -1,4000 +1,4000 @@\n-a\n"), diff);
  }

  private static String text(List<String> lines, Random random) {
    String text = String.join("\n", lines);
    return lines.isEmpty() || random.nextInt(5) == 0 ? text : text + "\n";
  }

  /** Does what {@code patch} does, and nothing of what it forgives. */
  private static String applied(String before, String diff) {
    if (diff.isEmpty()) {
      return before;
    }
    List<String> old = new ArrayList<>(List.of(before.split("(?<=\n)")));
    StringBuilder out = new StringBuilder();
    int at = 0;
    String[] lines = diff.split("\n", -1);
    for (int i = 2; i < lines.length - 1; i++) {
      String line = lines[i];
      boolean whole = !lines[i + 1].startsWith("\\");
      if (line.startsWith("@@")) {
        String[] range = line.substring(4, line.indexOf(' ', 4)).split(",", -1);
        boolean none = range.length > 1 && range[1].equals("0");
        int start = Integer.parseInt(range[0]) - (none ? 0 : 1);
        while (at < start) {
          out.append(old.get(at++));
        }
      } else if (line.startsWith("+")) {
        out.append(line.substring(1)).append(whole ? "\n" : "");
      } else if (!line.startsWith("\\")) {
        assertEquals(old.get(at), line.substring(1) + (whole ? "\n" : ""));
        if (line.startsWith(" ")) {
          out.append(old.get(at));
        }
        at++;
      }
    }
    while (at < old.size()) {
      out.append(old.get(at++));
    }
    return out.toString();
  }
}
