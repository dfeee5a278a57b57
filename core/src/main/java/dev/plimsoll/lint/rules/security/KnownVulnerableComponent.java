package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import java.util.List;
import java.util.Optional;

/** A component of the cluster in a version with a hole that everybody knows. */
@LintRule(
    id = "known-vulnerable-component",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0081", "kubescape:C-0090", "kubescape:C-0091", "kubescape:C-0292"})
public final class KnownVulnerableComponent implements ContainerRule {

  /**
   * A hole.
   *
   * @param repository how the image's repository ends
   * @param from the first version that has it
   * @param until the first one that has not
   * @param what what it is
   */
  private record Hole(String repository, String from, String until, String what) {}

  private static final List<Hole> HOLES =
      List.of(
          new Hole("argoproj/argocd", "0", "2.1.9", "opens files of others (CVE-2022-24348)"),
          new Hole("argoproj/argocd", "2.2.0", "2.2.4", "opens files of others (CVE-2022-24348)"),
          new Hole("grafana/grafana", "9.2.0", "9.2.4", "lets anybody log in (CVE-2022-39328)"),
          new Hole("kyverno/kyverno", "1.8.3", "1.8.5", "takes forged signatures (CVE-2022-47633)"),
          new Hole("ingress-nginx/controller", "0", "9999", "is retired and gets no more repairs"));

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.container().imageReference();
    if (image.isEmpty()) {
      return;
    }
    String tag = image.get().tag();
    String version = tag.startsWith("v") ? tag.substring(1) : tag;
    if (version.isEmpty() || !Character.isDigit(version.charAt(0))) {
      return;
    }
    for (Hole hole : HOLES) {
      if (image.get().repository().endsWith(hole.repository())
          && compare(version, hole.from()) >= 0
          && compare(version, hole.until()) < 0) {
        findings
            .report(site.container().image(), "version %s %s", tag, hole.what())
            .help(
                hole.until().equals("9999")
                    ? "move to another Ingress controller, or to the Gateway API"
                    : "use " + hole.until() + " or newer");
      }
    }
  }

  /** Compares versions number by number; what follows the numbers does not count. */
  private static int compare(String one, String other) {
    String[] left = one.split("\\.");
    String[] right = other.split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = Long.compare(number(left, i), number(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static long number(String[] parts, int index) {
    long number = 0;
    String part = index < parts.length ? parts[index] : "";
    for (int i = 0; i < part.length() && Character.isDigit(part.charAt(i)) && i < 9; i++) {
      number = number * 10 + (part.charAt(i) - '0');
    }
    return number;
  }
}
