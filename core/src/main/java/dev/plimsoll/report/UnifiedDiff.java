package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, as {@code diff -u} writes it and {@code patch} reads it. */
public final class UnifiedDiff {

  /** So many lines that stay are shown around those that do not. */
  private static final int CONTEXT = 3;

  /** Beyond so many changed lines what is between the first and the last is replaced as a whole. */
  private static final int MOST_CHANGES = 3_000;

  private final List<String> before;
  private final List<String> after;
  private final Style style;

  private UnifiedDiff(List<String> before, List<String> after, Style style) {
    this.before = before;
    this.after = after;
    this.style = style;
  }

  /**
   * The difference; nothing for equal texts.
   *
   * @param name the path of the file
   * @param before the text as it was
   * @param after the text as it is to be
   * @param style how to paint lines
   */
  public static String of(String name, String before, String after, Style style) {
    if (before.equals(after)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(style.strong("--- " + name)).append('\n');
    out.append(style.strong("+++ " + name)).append('\n');
    UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after), style);
    diff.hunks(diff.changes(), out);
    return out.toString();
  }

  /** Lines with their line breaks, so that a changed one is a changed line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Some lines of one text instead of some of the other, as half open ranges. */
  private record Change(int from, int to, int newFrom, int newTo) {}

  private List<Change> changes() {
    int head = 0;
    int shorter = Math.min(before.size(), after.size());
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int endBefore = before.size() - tail;
    int endAfter = after.size() - tail;
    List<int[]> traces = traces(head, endBefore, endAfter);
    return traces.isEmpty()
        ? List.of(new Change(head, endBefore, head, endAfter))
        : trackedBack(traces, head, endBefore, endAfter);
  }

  /**
   * The furthest that one gets with each number of changes, after Myers: "An O(ND) difference
   * algorithm".
   *
   * @return an array a number of changes, by diagonal; empty if it takes too many
   */
  private List<int[]> traces(int start, int endBefore, int endAfter) {
    int rows = endBefore - start;
    int columns = endAfter - start;
    List<int[]> traces = new ArrayList<>();
    int most = Math.min(rows + columns, MOST_CHANGES);
    int[] last = new int[] {0, 0, 0};
    for (int changes = 0; changes <= most; changes++) {
      int[] furthest = new int[2 * changes + 3];
      for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
        int x = step(last, changes, diagonal);
        while (x < rows
            && x - diagonal < columns
            && before.get(start + x).equals(after.get(start + x - diagonal))) {
          x++;
        }
        furthest[diagonal + changes + 1] = x;
        if (x >= rows && x - diagonal >= columns) {
          traces.add(furthest);
          return traces;
        }
      }
      traces.add(furthest);
      last = furthest;
    }
    return List.of();
  }

  /** Where one is after one more change: a line less on the way down, or one more to the right. */
  private static int step(int[] last, int changes, int diagonal) {
    if (changes == 0) {
      return 0;
    }
    return isInsertion(last, changes, diagonal)
        ? last[diagonal + 1 + changes]
        : last[diagonal - 1 + changes] + 1;
  }

  /** Whether the diagonal is reached by a new line; {@code last} is of one change less. */
  private static boolean isInsertion(int[] last, int changes, int diagonal) {
    return diagonal == -changes
        || (diagonal != changes && last[diagonal - 1 + changes] < last[diagonal + 1 + changes]);
  }

  private static List<Change> trackedBack(
      List<int[]> traces, int start, int endBefore, int endAfter) {
    List<Change> changes = new ArrayList<>();
    int x = endBefore - start;
    int y = endAfter - start;
    for (int number = traces.size() - 1; number > 0; number--) {
      int[] last = traces.get(number - 1);
      int diagonal = x - y;
      boolean insertion = isInsertion(last, number, diagonal);
      int fromX = insertion ? last[diagonal + 1 + number] : last[diagonal - 1 + number];
      int fromY = fromX - (insertion ? diagonal + 1 : diagonal - 1);
      Change change =
          new Change(
              start + fromX,
              start + fromX + (insertion ? 0 : 1),
              start + fromY,
              start + fromY + (insertion ? 1 : 0));
      if (!changes.isEmpty()
          && changes.get(0).from() == change.to()
          && changes.get(0).newFrom() == change.newTo()) {
        Change next = changes.remove(0);
        change = new Change(change.from(), next.to(), change.newFrom(), next.newTo());
      }
      changes.add(0, change);
      x = fromX;
      y = fromY;
    }
    return changes;
  }

  private void hunks(List<Change> changes, StringBuilder out) {
    int at = 0;
    while (at < changes.size()) {
      int end = at + 1;
      while (end < changes.size()
          && changes.get(end).from() - changes.get(end - 1).to() <= 2 * CONTEXT) {
        end++;
      }
      hunk(changes.subList(at, end), out);
      at = end;
    }
  }

  private void hunk(List<Change> changes, StringBuilder out) {
    Change first = changes.get(0);
    Change last = changes.get(changes.size() - 1);
    int from = Math.max(0, first.from() - CONTEXT);
    int to = Math.min(before.size(), last.to() + CONTEXT);
    int newFrom = first.newFrom() - (first.from() - from);
    int newTo = last.newTo() + (to - last.to());
    String range = "@@ -" + range(from, to) + " +" + range(newFrom, newTo) + " @@";
    out.append(style.faint(range)).append('\n');
    int line = from;
    for (Change change : changes) {
      for (; line < change.from(); line++) {
        line(' ', before.get(line), out);
      }
      for (; line < change.to(); line++) {
        line('-', before.get(line), out);
      }
      for (int i = change.newFrom(); i < change.newTo(); i++) {
        line('+', after.get(i), out);
      }
    }
    for (; line < to; line++) {
      line(' ', before.get(line), out);
    }
  }

  /** The first line and how many; of none the one above. */
  private static String range(int from, int to) {
    int first = from == to ? from : from + 1;
    return to - from == 1 ? Integer.toString(first) : first + "," + (to - from);
  }

  private void line(char mark, String line, StringBuilder out) {
    boolean whole = line.endsWith("\n");
    String text = mark + (whole ? line.substring(0, line.length() - 1) : line);
    out.append(mark == '+' ? style.added(text) : mark == '-' ? style.removed(text) : text);
    out.append('\n');
    if (!whole) {
      out.append("\\ No newline at end of file\n");
    }
  }
}
