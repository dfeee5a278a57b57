package dev.plimsoll.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text by 0-based number. The empty line behind a last line break does not count.
 */
final class Lines {

  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  Lines(String text) {
    this.text = text;
    for (int start = 0; start < text.length(); ) {
      starts.add(start);
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    if (starts.isEmpty()) {
      starts.add(0);
    }
  }

  int count() {
    return starts.size();
  }

  int start(int line) {
    return starts.get(line);
  }

  /** Where the next line starts, or the text's end. */
  int next(int line) {
    return line + 1 < starts.size() ? starts.get(line + 1) : text.length();
  }

  /** The line without its break. */
  String text(int line) {
    int end = next(line);
    while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start(line), end);
  }

  /** The line that holds an offset; the text's end belongs to the last line. */
  int at(int offset) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= offset) {
      line++;
    }
    return line;
  }
}
