package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Field;

/** A Java heap that does not fit into the container's memory. */
@LintRule(
    id = "jvm-heap-above-memory-limit",
    severity = WARNING,
    category = RESOURCES,
    since = "0.1",
    stability = STABLE,
    keys = "limits")
public final class JvmHeapAboveMemoryLimit implements ContainerRule {

  private static final String SHARE = "-XX:MaxRAMPercentage=";

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Quantity> limit = site.container().resources().limits().value("memory");
    long bytes = limit.orElse(Quantity.ZERO).value();
    if (bytes <= 0) {
      return;
    }
    for (Field<String> word : site.container().command()) {
      compare(word, bytes, limit, site, findings);
    }
    for (Field<String> word : site.container().args()) {
      compare(word, bytes, limit, site, findings);
    }
    for (EnvVar variable : site.container().env()) {
      String name = variable.name().orElse("");
      if (name.contains("JAVA_") || name.endsWith("JVM_OPTS") || name.endsWith("HEAP_OPTS")) {
        compare(variable.value(), bytes, limit, site, findings);
      }
    }
  }

  private static void compare(
      Field<String> words,
      long bytes,
      Field<Quantity> limit,
      ContainerSite site,
      Findings findings) {
    double share = share(words.orElse(""));
    long heap = share > 0 ? (long) (bytes * share / 100) : heap(words.orElse(""));
    if (heap > bytes / 10 * 9) {
      findings
          .report(
              words,
              "the heap of container %s %s",
              site.name(),
              heap > bytes ? "is larger than its memory limit" : "leaves no memory for the rest")
          .help("set -XX:MaxRAMPercentage=75 in its place, or raise the limit by a quarter")
          .related(limit, "the limit");
    }
  }

  /**
   * What the last {@code MaxRAMPercentage} says; 0 for nothing, or where {@code -Xmx} says more.
   */
  private static double share(String words) {
    int at = words.lastIndexOf(SHARE);
    if (at < 0 || words.contains("-Xmx")) {
      return 0;
    }
    double share = 0;
    double unit = 0;
    for (int i = at + SHARE.length(); i < words.length() && share < 1000; i++) {
      char character = words.charAt(i);
      if (Character.isDigit(character)) {
        share = unit == 0 ? share * 10 + (character - '0') : share + (character - '0') * unit;
        unit /= 10;
      } else if (character == '.' && unit == 0) {
        unit = 0.1;
      } else {
        break;
      }
    }
    return share;
  }

  /** What the last {@code -Xmx} says, in bytes; 0 for none. */
  private static long heap(String words) {
    int at = words.lastIndexOf("-Xmx");
    if (at < 0) {
      return 0;
    }
    long number = 0;
    int i = at + 4;
    while (i < words.length() && Character.isDigit(words.charAt(i)) && number < 1L << 40) {
      number = number * 10 + (words.charAt(i++) - '0');
    }
    char unit = i < words.length() ? Character.toLowerCase(words.charAt(i)) : ' ';
    return switch (unit) {
      case 'k' -> number << 10;
      case 'm' -> number << 20;
      case 'g' -> number << 30;
      default -> number;
    };
  }
}
