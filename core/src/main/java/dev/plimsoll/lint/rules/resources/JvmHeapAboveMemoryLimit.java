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
      if (variable.name().orElse("").contains("JAVA_") || variable.name().is("JVM_OPTS")) {
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
    long heap = heap(words.orElse(""));
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
