package dev.plimsoll.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with notes pinned under the spans they are about, as failures show it. */
final class Pins {

  /** Longer texts are shown around the pins only. */
  private static final int WHOLE = 60;

  private static final int AROUND = 3;

  private record Pin(int line, int from, int to, String note) {}

  private final String name;
  private final Lines lines;
  private final List<Pin> pins = new ArrayList<>();

  Pins(String name, String text) {
    this.name = name;
    this.lines = new Lines(text);
  }

  /** Pins a note under a span; of a span over several lines, under its first. */
  void add(int start, int end, String note) {
    int line = lines.at(start);
    int from = start - lines.start(line);
    int to = Math.min(end - lines.start(line), lines.text(line).length());
    pins.add(new Pin(line, from, Math.max(to, from + 1), note));
  }

  /** Pins a note under all that is written on a line, but for its comment. */
  void addLine(int offset, String note) {
    int line = lines.at(offset);
    String text = lines.text(line);
    int comment = text.indexOf(" #");
    String content = (comment < 0 ? text : text.substring(0, comment)).stripTrailing();
    int from = content.length() - content.stripLeading().length();
    pins.add(new Pin(line, from, Math.max(content.length(), from + 1), note));
  }

  boolean isEmpty() {
    return pins.isEmpty();
  }

  @Override
  public String toString() {
    pins.sort(Comparator.comparingInt(Pin::line).thenComparingInt(Pin::from));
    int width = String.valueOf(lines.count()).length();
    StringBuilder out = new StringBuilder(name).append('\n');
    for (int i = 0; i < lines.count(); i++) {
      if (!isShown(i)) {
        continue;
      }
      out.append(("%" + (width + 2) + "d | %s").formatted(i + 1, lines.text(i)).stripTrailing());
      out.append('\n');
      for (Pin pin : pins) {
        if (pin.line() == i) {
          out.append(" ".repeat(width + 2)).append(" | ").append(" ".repeat(pin.from()));
          out.append("^".repeat(pin.to() - pin.from())).append(' ').append(pin.note()).append('\n');
        }
      }
    }
    return out.toString();
  }

  private boolean isShown(int line) {
    return lines.count() <= WHOLE
        || pins.stream().anyMatch(pin -> Math.abs(pin.line() - line) <= AROUND);
  }
}
