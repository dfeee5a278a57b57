package dev.plimsoll.report;

import dev.plimsoll.defaults.Defaulted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with its defaults as YAML for a person: what its author wrote, in that order, and each
 * line that the API server adds or changes with a comment that says so. Still YAML that can be
 * applied.
 */
public final class DefaultsText {

  private static final String ADDED = "default";

  private final Style style;
  private int added;

  private DefaultsText(Style style) {
    this.style = style;
  }

  /**
   * One document, without the separator line.
   *
   * @param object the object
   * @param kubernetes the minor whose server fills in, such as {@code 1.36}
   * @param style how to paint
   */
  public static String of(Defaulted object, String kubernetes, Style style) {
    DefaultsText text = new DefaultsText(style);
    StringBuilder out = new StringBuilder();
    for (Line line : text.object(object.held(), object.written())) {
      text.print(line, out);
    }
    String server = "the API server of Kubernetes " + kubernetes + " fills in ";
    String total =
        text.added == 0 ? "nothing" : text.added == 1 ? "1 value" : text.added + " values";
    return out.append(style.faint("# " + server + total)).append('\n').toString();
  }

  /**
   * A line of YAML.
   *
   * @param text what it says, with its indentation
   * @param note why it is not as its author wrote it; empty where it is
   */
  private record Line(String text, String note) {
    Line indented(String by) {
      return new Line(by + text, note);
    }
  }

  private void print(Line line, StringBuilder out) {
    if (line.note().isEmpty()) {
      out.append(line.text());
    } else {
      String text = line.note().equals(ADDED) ? style.good(line.text()) : line.text();
      out.append(text).append("  ").append(style.faint("# " + line.note()));
    }
    out.append('\n');
  }

  private List<Line> object(Map<?, ?> held, Map<?, ?> written) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<?, ?> entry : written.entrySet()) {
      Object now = held.get(entry.getKey());
      if (now == null) {
        lines.add(
            new Line("# " + key(entry.getKey()) + ":" + onOneLine(entry.getValue()), "not kept"));
      } else {
        field(entry.getKey(), now, entry.getValue(), lines);
      }
    }
    for (Map.Entry<?, ?> entry : held.entrySet()) {
      if (!written.containsKey(entry.getKey())) {
        field(entry.getKey(), entry.getValue(), null, lines);
      }
    }
    return lines;
  }

  /** What was written where the server keeps nothing, if it fits on the line of its key. */
  private static String onOneLine(Object value) {
    boolean compound = value instanceof Map<?, ?> || value instanceof List<?>;
    String text = value.toString();
    return compound || text.isEmpty() || text.indexOf('\n') >= 0 ? "" : " " + text;
  }

  private void field(Object key, Object now, @Nullable Object written, List<Line> lines) {
    String name = key(key);
    if (now instanceof Map<?, ?> map && !map.isEmpty()) {
      lines.add(new Line(name + ":", written == null ? ADDED : ""));
      Map<?, ?> before = written instanceof Map<?, ?> same ? same : Map.of();
      for (Line line : object(map, before)) {
        lines.add(line.indented("  "));
      }
    } else if (now instanceof List<?> list && !list.isEmpty()) {
      lines.add(new Line(name + ":", written == null ? ADDED : ""));
      items(list, written instanceof List<?> same ? same : null, lines);
    } else {
      String note = note(now, written);
      boolean first = true;
      for (String line : YamlText.of(Map.of(String.valueOf(key), now)).split("\n", -1)) {
        if (!line.isEmpty() || !first) {
          lines.add(new Line(line, first && isPlain(line) ? note : ""));
        }
        first = false;
      }
      if (lines.get(lines.size() - 1).text().isEmpty()) {
        lines.remove(lines.size() - 1);
      }
    }
  }

  /** Whether a comment may follow: not behind the head of a block of text. */
  private static boolean isPlain(String line) {
    return !line.endsWith("|") && !line.endsWith("|-") && !line.endsWith("|+");
  }

  private void items(List<?> list, @Nullable List<?> written, List<Line> lines) {
    for (int i = 0; i < list.size(); i++) {
      Object before = written != null && i < written.size() ? written.get(i) : null;
      List<Line> item = new ArrayList<>();
      if (list.get(i) instanceof Map<?, ?> map && !map.isEmpty()) {
        item.addAll(object(map, before instanceof Map<?, ?> same ? same : Map.of()));
      } else {
        for (String line : YamlText.of(list.get(i)).strip().split("\n", -1)) {
          item.add(new Line(line, item.isEmpty() ? note(list.get(i), before) : ""));
        }
      }
      for (int j = 0; j < item.size(); j++) {
        lines.add(item.get(j).indented(j == 0 ? "- " : "  "));
      }
    }
  }

  private String note(Object now, @Nullable Object written) {
    if (written == null) {
      added++;
      return ADDED;
    }
    boolean same = now.toString().equals(written.toString());
    return same ? "" : "written as " + written.toString().replace('\n', ' ');
  }

  /** A key as YAML needs it: in quotes where it would read as something else. */
  private static String key(Object key) {
    String line = YamlText.of(Map.of(String.valueOf(key), "x")).strip();
    return line.substring(0, line.lastIndexOf(": "));
  }
}
