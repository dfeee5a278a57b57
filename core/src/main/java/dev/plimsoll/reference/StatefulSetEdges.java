package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.model.StatefulSetSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Optional;

/**
 * A StatefulSet names the Service that gives its Pods their DNS names, and the classes of their
 * claims.
 */
final class StatefulSetEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.is("apps", "StatefulSet")) {
      return;
    }
    StatefulSetSpec spec = new StatefulSet(from.root()).spec();
    Optional<Manifest> service = findings.follow(spec.serviceName(), "", "Service");
    if (service.isPresent()) {
      checkService(from, spec.serviceName(), service.get(), findings);
    }
    for (Located template : Listed.items(spec.volumeClaimTemplates().at())) {
      StorageEdges.checkClaim(template.field("spec"), findings);
    }
  }

  /** Only a headless Service has a DNS name for each Pod, and only for Pods that it selects. */
  private static void checkService(
      Manifest from, Field<String> name, Manifest service, ReferenceFindings findings) {
    ServiceSpec governing = new Service(service.root()).spec();
    String label = "Service `" + service.id().name() + "`";
    if (!governing.clusterIP().is("None")) {
      findings.report(
          ReferenceCodes.UNFIT_TARGET,
          name.at(),
          label + " is not headless, so that no Pod gets a DNS name of its own",
          "name a Service with `clusterIP: None`",
          service);
    } else if (!governing.selector().isEmpty()
        && !meets(from, Selectors.requirements(governing.selector()))) {
      findings.report(
          ReferenceCodes.UNFIT_TARGET,
          name.at(),
          label + " does not select the Pods of this StatefulSet",
          "give it a selector that these Pods meet, or they have no DNS names of their own",
          service);
    }
  }

  private static boolean meets(Manifest from, List<Requirement> requirements) {
    return PodLabels.unmet(requirements, Labelled.of(from)).isEmpty();
  }
}
