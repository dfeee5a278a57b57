package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Selectors;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.Set;

/** A Service that sends requests to Pods that do not say when they are ready. */
@LintRule(
    id = "served-without-readiness-probe",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "Service")
public final class ServedWithoutReadinessProbe implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Set<Located> seen = new HashSet<>();
    for (Manifest manifest : index.ofKind("", "Service")) {
      ServiceSpec spec = new Service(manifest.root()).spec();
      if (spec.selector().isEmpty() || spec.publishNotReadyAddresses().orElse(false)) {
        continue;
      }
      for (Manifest workload :
          Selectors.select(spec.selector(), index, manifest.id().namespace())) {
        if (seen.add(workload.root())) {
          check(workload, manifest, findings);
        }
      }
    }
  }

  /** One probe is enough: a Pod is ready when all its containers are. */
  private static void check(Manifest workload, Manifest service, Findings findings) {
    if (workload.workload().isEmpty()
        || workload.id().kind().equals("Job")
        || workload.id().kind().equals("CronJob")) {
      return;
    }
    PodSpec spec = workload.workload().get().template().spec();
    for (ContainerLike container : spec.allContainers()) {
      if (container.readinessProbe().isPresent()) {
        return;
      }
    }
    if (spec.readinessGates().isEmpty() && !spec.containers().isEmpty()) {
      findings
          .about(workload)
          .report(
              spec.containers().item(0).readinessProbe(),
              "%s sends requests before the Pod can answer",
              service.id().name().isEmpty() ? "a Service" : "Service " + service.id().name())
          .help("add a readinessProbe to the container that answers");
    }
  }
}
