package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What would be if things were otherwise, as a table for people: a line for each scenario. */
final class ScenarioText {

  /** Of one kind of scenarios so many are shown one by one; of more, those that fail come first. */
  private static final int SHOWN = 20;

  private final Style style;

  ScenarioText(Style style) {
    this.style = style;
  }

  void render(List<Scenario> scenarios, StringBuilder out) {
    Map<String, List<Scenario>> byKind = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      byKind.computeIfAbsent(kind(scenario), unused -> new ArrayList<>()).add(scenario);
    }
    List<Scenario> shown = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    byKind.forEach((kind, all) -> shown.addAll(some(kind, all, notes)));
    int name = "SCENARIO".length();
    int verdict = "VERDICT".length();
    for (Scenario scenario : shown) {
      name = Math.max(name, Excerpt.printable(scenario.name()).length());
      verdict = Math.max(verdict, scenario.verdict().length());
    }
    out.append(style.faint(padded("SCENARIO", name) + padded("VERDICT", verdict) + "WHY"));
    out.append('\n');
    for (Scenario scenario : shown) {
      String word = scenario.verdict();
      out.append(padded(Excerpt.printable(scenario.name()), name))
          .append(scenario.fits() ? style.good(word) : style.severity(Severity.ERROR, word))
          .append(" ".repeat(verdict - word.length() + 2))
          .append(Excerpt.printable(scenario.message()))
          .append('\n');
    }
    for (String note : notes) {
      out.append(note).append('\n');
    }
    out.append('\n');
  }

  /** What scenarios of one kind begin with: {@code lose node}. */
  private static String kind(Scenario scenario) {
    String name = scenario.name();
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /**
   * Those to show, in their order: all of a few; of many the failing ones, and a word on others.
   */
  private static List<Scenario> some(String kind, List<Scenario> all, List<String> notes) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<Scenario> failing = new ArrayList<>();
    for (Scenario scenario : all) {
      if (!scenario.fits()) {
        failing.add(scenario);
      }
    }
    List<Scenario> shown = failing.isEmpty() ? all : failing;
    shown = shown.subList(0, Math.min(SHOWN, shown.size()));
    notes.add(
        kind
            + ": "
            + (all.size() - failing.size())
            + " of "
            + all.size()
            + " are well; "
            + shown.size()
            + (failing.isEmpty() ? " of them" : " of the others")
            + (shown.size() == 1 ? " is shown" : " are shown"));
    return shown;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }
}
