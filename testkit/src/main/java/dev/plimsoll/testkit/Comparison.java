package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Expectations.Diagnosis;
import dev.plimsoll.testkit.Expectations.Placing;
import dev.plimsoll.testkit.Section.Manifest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/** What was expected of some manifests against what was found, both ways. */
final class Comparison {

  private final Source source;
  private final String rule;
  private final StringBuilder pinned = new StringBuilder();
  private int missing;
  private int unexpected;
  private int misplaced;

  private Comparison(Source source, String rule) {
    this.source = source;
    this.rule = rule;
  }

  /**
   * Fails unless each expectation is met by a finding of its own and each finding is expected.
   *
   * @param title how the failure calls the test
   * @param line the line of its heading
   */
  static void check(
      String title, Section.Spec spec, int line, List<Manifest> manifests, Outcome outcome) {
    Comparison comparison = new Comparison(spec.source(), spec.rule());
    checkFound(manifests, outcome, title);
    boolean scheduled =
        manifests.stream().anyMatch(manifest -> !manifest.expectations().placings().isEmpty());
    for (Manifest manifest : manifests) {
      comparison.compare(manifest, outcome, scheduled);
    }
    if (comparison.pinned.length() > 0) {
      throw new AssertionFailedError(comparison.message(title, line));
    }
  }

  /** Holds the tool to what it may hand over at all. */
  private static void checkFound(List<Manifest> manifests, Outcome outcome, String title) {
    for (Found found : outcome.found()) {
      String text =
          manifests.stream()
              .filter(manifest -> manifest.name().equals(found.file()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new AssertionFailedError(
                          title + ": found in `" + found.file() + "`, no such file: " + found))
              .text();
      if (!fits(found, text)) {
        throw new AssertionFailedError(
            "%s: the span %d..%d is none of the text's %d characters: %s"
                .formatted(title, found.start(), found.end(), text.length(), found));
      }
    }
  }

  private static boolean fits(Found found, String text) {
    return 0 <= found.start()
        && found.start() <= found.end()
        && found.end() <= text.length()
        && !splitsPair(text, found.start())
        && !splitsPair(text, found.end());
  }

  private static boolean splitsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private void compare(Manifest manifest, Outcome outcome, boolean scheduled) {
    List<Diagnosis> wanted = manifest.expectations().diagnoses();
    List<Found> all =
        outcome.found().stream().filter(found -> found.file().equals(manifest.name())).toList();
    int[] met = match(wanted, all);
    Set<Integer> used = new HashSet<>();
    Pins pins = new Pins(manifest.name(), manifest.text());
    for (int i = 0; i < met.length; i++) {
      Diagnosis diagnosis = wanted.get(i);
      if (met[i] >= 0) {
        used.add(met[i]);
        continue;
      }
      missing++;
      String note = "expected here: " + diagnosis + at(manifest, diagnosis.start());
      if (diagnosis.exact()) {
        pins.add(diagnosis.start(), diagnosis.end(), note);
      } else {
        pins.addLine(diagnosis.start(), note);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      if (!used.contains(i)) {
        unexpected++;
        Found found = all.get(i);
        pins.add(found.start(), found.end(), "unexpected: " + found + at(manifest, found.start()));
      }
    }
    if (scheduled) {
      comparePlacements(manifest, outcome.placements(), pins);
    }
    if (!pins.isEmpty()) {
      pinned.append('\n').append(pins);
    }
  }

  /** Gives each expectation a finding of its own if that can be done; -1 where it cannot. */
  private static int[] match(List<Diagnosis> wanted, List<Found> found) {
    int[] expectationOf = new int[found.size()];
    Arrays.fill(expectationOf, -1);
    for (int i = 0; i < wanted.size(); i++) {
      augment(wanted, found, i, expectationOf, new HashSet<>());
    }
    int[] findingOf = new int[wanted.size()];
    Arrays.fill(findingOf, -1);
    for (int j = 0; j < expectationOf.length; j++) {
      if (expectationOf[j] >= 0) {
        findingOf[expectationOf[j]] = j;
      }
    }
    return findingOf;
  }

  private static boolean augment(
      List<Diagnosis> wanted, List<Found> found, int i, int[] expectationOf, Set<Integer> seen) {
    for (int j = 0; j < found.size(); j++) {
      if (wanted.get(i).accepts(found.get(j)) && seen.add(j)) {
        if (expectationOf[j] < 0 || augment(wanted, found, expectationOf[j], expectationOf, seen)) {
          expectationOf[j] = i;
          return true;
        }
      }
    }
    return false;
  }

  private void comparePlacements(Manifest manifest, List<Placement> placements, Pins pins) {
    List<Placement> pods =
        placements.stream().filter(pod -> pod.file().equals(manifest.name())).toList();
    List<Placing> placings = manifest.expectations().placings();
    for (Placing placing : placings) {
      List<Placement> own =
          pods.stream()
              .filter(placing::isAbout)
              .filter(pod -> pod.nodes().isEmpty() == placing.nodes().isEmpty())
              .toList();
      boolean met =
          placing.nodes().isEmpty()
              ? own.stream().anyMatch(pod -> pod.message().contains(placing.message()))
              : nodesOf(own).equals(new HashSet<>(placing.nodes()));
      if (!met) {
        misplaced++;
        pins.addLine(
            placing.start(),
            "expected here: " + placing + ", got " + own + at(manifest, placing.start()));
      }
    }
    for (Placement pod : pods) {
      if (placings.stream().noneMatch(placing -> explains(placing, pod))) {
        misplaced++;
        pins.add(pod.start(), pod.start(), "unexpected: " + pod + at(manifest, pod.start()));
      }
    }
  }

  private static boolean explains(Placing placing, Placement pod) {
    return placing.isAbout(pod)
        && (pod.nodes().isEmpty()
            ? placing.nodes().isEmpty() && pod.message().contains(placing.message())
            : placing.nodes().containsAll(pod.nodes()));
  }

  private static Set<String> nodesOf(List<Placement> pods) {
    Set<String> nodes = new HashSet<>();
    pods.forEach(pod -> nodes.addAll(pod.nodes()));
    return nodes;
  }

  private String at(Manifest manifest, int offset) {
    int line = new Lines(manifest.text()).at(offset);
    return " (" + source.at(manifest.block().line() + line) + ")";
  }

  private String message(String title, int line) {
    List<String> counts = new ArrayList<>();
    if (missing > 0) {
      counts.add(missing + " expected and missing");
    }
    if (unexpected > 0) {
      counts.add(unexpected + " not expected");
    }
    if (misplaced > 0) {
      counts.add(misplaced + " placed otherwise");
    }
    String card = rule.isEmpty() ? "" : " [card of " + rule + "]";
    return title
        + ": "
        + String.join(", ", counts)
        + card
        + " ("
        + source.at(line)
        + ")\n"
        + pinned;
  }
}
