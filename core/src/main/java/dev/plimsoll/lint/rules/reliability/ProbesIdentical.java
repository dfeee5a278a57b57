package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Probe;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** A probe that restarts a container for being busy. */
@LintRule(
    id = "probes-identical",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = "livenessProbe",
    sources = "kube-score:pod-probes-identical")
public final class ProbesIdentical implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Probe liveness = site.container().livenessProbe();
    Probe readiness = site.container().readinessProbe();
    if (!liveness.isPresent() || !readiness.isPresent() || !sameCall(liveness, readiness)) {
      return;
    }
    if (patience(liveness) <= patience(readiness)) {
      findings
          .report(
              liveness,
              "the same question as the readiness probe's: a busy container is restarted, not only left alone")
          .help("ask another path, or set a higher failureThreshold than the readiness probe has")
          .related(readiness, "the readiness probe asks the same");
    }
  }

  /** For how many seconds a container may fail. */
  private static long patience(Probe probe) {
    return (long) probe.failureThreshold().orElse(3) * probe.periodSeconds().orElse(10);
  }

  private static boolean sameCall(Probe one, Probe other) {
    if (one.httpGet().isPresent()) {
      return same(one.httpGet().path(), other.httpGet().path())
          && same(one.httpGet().port(), other.httpGet().port());
    }
    if (one.tcpSocket().isPresent()) {
      return same(one.tcpSocket().port(), other.tcpSocket().port());
    }
    if (one.grpc().isPresent()) {
      return same(one.grpc().port(), other.grpc().port())
          && same(one.grpc().service(), other.grpc().service());
    }
    Items<Field<String>> words = one.exec().command();
    Items<Field<String>> others = other.exec().command();
    if (words.isEmpty() || words.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!same(words.item(i), others.item(i))) {
        return false;
      }
    }
    return true;
  }

  private static <T> boolean same(Field<T> one, Field<T> other) {
    return one.orDefault().toString().equals(other.orDefault().toString());
  }
}
