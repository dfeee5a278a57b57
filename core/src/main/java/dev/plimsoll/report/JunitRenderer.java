package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JUnit's XML: a suite a file, a test an object, so that a green build shows what was checked. A
 * test fails by the findings that fail the call; the others are what it printed. What is about no
 * object, such as broken text, is a test of its own with the name of the file.
 */
final class JunitRenderer implements Renderer {

  private final Setting setting;

  JunitRenderer(Setting setting) {
    this.setting = setting;
  }

  /** A test: what it is called, and what was found. */
  private record Case(String name, List<Diagnostic> diagnostics) {}

  @Override
  public void render(Report report, StringBuilder out) {
    Map<String, Map<ObjectName, Case>> suites = suites(report);
    int tests = 0;
    int failures = 0;
    int errors = 0;
    for (Map<ObjectName, Case> suite : suites.values()) {
      tests += suite.size();
      failures += count(suite, false);
      errors += count(suite, true);
    }
    Xml xml = new Xml(out);
    xml.open("testsuites", counts("plimsoll", tests, failures, errors));
    suites.forEach(
        (path, suite) -> {
          xml.open(
              "testsuite", counts(path, suite.size(), count(suite, false), count(suite, true)));
          suite.values().forEach(test -> write(test, path, xml));
          xml.close("testsuite");
        });
    xml.close("testsuites");
  }

  private static String[] counts(String name, int tests, int failures, int errors) {
    return new String[] {
      "name",
      name,
      "tests",
      Integer.toString(tests),
      "failures",
      Integer.toString(failures),
      "errors",
      Integer.toString(errors),
      "skipped",
      "0",
      "time",
      "0"
    };
  }

  private Map<String, Map<ObjectName, Case>> suites(Report report) {
    Map<String, Map<ObjectName, Case>> suites = new LinkedHashMap<>();
    for (Report.Checked checked : report.objects()) {
      test(setting.path(checked.file()), checked.object(), suites);
    }
    for (Diagnostic diagnostic : report.diagnostics()) {
      String path = setting.path(diagnostic.location().file());
      test(path, diagnostic.object(), suites).diagnostics().add(diagnostic);
    }
    return suites;
  }

  private static Case test(
      String path, ObjectName object, Map<String, Map<ObjectName, Case>> suites) {
    return suites
        .computeIfAbsent(path, name -> new LinkedHashMap<>())
        .computeIfAbsent(
            object,
            name ->
                new Case(name.equals(ObjectName.NONE) ? path : name.toString(), new ArrayList<>()));
  }

  private int count(Map<ObjectName, Case> suite, boolean errors) {
    int count = 0;
    for (Case test : suite.values()) {
      List<Diagnostic> failing = failing(test);
      if (!failing.isEmpty() && isError(failing) == errors) {
        count++;
      }
    }
    return count;
  }

  private List<Diagnostic> failing(Case test) {
    return test.diagnostics().stream().filter(each -> setting.failsOn(each.severity())).toList();
  }

  /** Whether nothing could be checked, so that the test did not fail but could not run. */
  private static boolean isError(List<Diagnostic> failing) {
    Stage stage = failing.get(0).code().stage();
    return stage == Stage.SOURCE || stage == Stage.INTERNAL;
  }

  private void write(Case test, String path, Xml xml) {
    String[] attributes = {"name", test.name(), "classname", path, "time", "0"};
    if (test.diagnostics().isEmpty()) {
      xml.empty("testcase", attributes);
      return;
    }
    xml.open("testcase", attributes);
    List<Diagnostic> failing = failing(test);
    if (!failing.isEmpty()) {
      Diagnostic first = failing.get(0);
      // One element whatever the number: readers take the first and leave the others.
      xml.text(
          isError(failing) ? "error" : "failure",
          lines(failing),
          "message",
          first.message() + (failing.size() > 1 ? " (and " + (failing.size() - 1) + " more)" : ""),
          "type",
          first.code().toString());
    }
    if (failing.size() < test.diagnostics().size()) {
      List<Diagnostic> others = new ArrayList<>(test.diagnostics());
      others.removeAll(failing);
      xml.text("system-out", lines(others));
    }
    xml.close("testcase");
  }

  private static String lines(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      for (String line : OutputFormat.lines(diagnostic)) {
        text.append(text.length() == 0 ? "" : "\n").append(line);
      }
    }
    return text.toString();
  }
}
