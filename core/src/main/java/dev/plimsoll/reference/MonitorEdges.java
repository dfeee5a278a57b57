package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A monitor of Prometheus' operator selects the Services, or Pods, whose ports it reads. */
final class MonitorEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.id().group().equals("monitoring.coreos.com")) {
      return;
    }
    Located spec = from.root().field("spec");
    Located selector = spec.field("selector");
    boolean pods = from.id().kind().equals("PodMonitor");
    List<Requirement> requirements = Selectors.requirements(new LabelSelector(selector));
    List<Manifest> selected = new ArrayList<>();
    int looked = 0;
    for (String namespace : namespaces(spec.field("namespaceSelector"), pods, index, findings)) {
      PodLabels some = pods ? index.pods(namespace) : findings.services(namespace);
      looked += some.isEmpty() || index.hasCustomResources(namespace) ? 0 : 1;
      for (Labelled one : some.meeting(requirements)) {
        selected.add(one.manifest());
      }
    }
    if (!selected.isEmpty()) {
      checkPorts(spec.field(pods ? "podMetricsEndpoints" : "endpoints"), selected, findings);
    } else if (!requirements.isEmpty()) {
      findings.add(nothing(from, selector, requirements, looked > 0, pods ? "Pod" : "Service"));
    }
  }

  private static Set<String> namespaces(
      Located selector, boolean pods, Index index, ReferenceFindings findings) {
    Set<String> names = new LinkedHashSet<>();
    if (Field.bool(selector.field("any")).orElse(false)) {
      names.addAll(pods ? index.podNamespaces() : index.named("", "Service").namespaces());
      return names;
    }
    for (Located name : Listed.items(selector.field("matchNames"))) {
      names.add(Field.text(name).orElse(""));
    }
    if (names.isEmpty()) {
      names.add(findings.namespace());
    }
    return names;
  }

  private static Diagnostic nothing(
      Manifest from, Located selector, List<Requirement> requirements, boolean known, String kind) {
    Code code = known ? ReferenceCodes.SELECTOR_FINDS_NOTHING : ReferenceCodes.NOT_IN_SET;
    Located at = requirements.size() == 1 ? requirements.get(0).at() : selector;
    StringBuilder wanted = new StringBuilder();
    for (Requirement requirement : requirements) {
      wanted.append(wanted.length() == 0 ? "`" : ", `").append(requirement).append('`');
    }
    return Diagnostic.of(
            code,
            ReferenceCodes.severity(code),
            known
                ? "no " + kind + " has the labels " + wanted + " that are to be watched"
                : "no " + kind + " that this selects is in the set",
            requirements.size() == 1 ? at.location() : at.keyLocation(),
            at.path(),
            from.objectName())
        .withHelp(
            known
                ? "correct the selector, or give the " + kind + " these labels"
                : "make sure that the cluster has it, or check its manifest too");
  }

  private static void checkPorts(
      Located endpoints, List<Manifest> selected, ReferenceFindings findings) {
    Set<String> names = new LinkedHashSet<>();
    for (Manifest manifest : selected) {
      if (manifest.workload().isPresent()) {
        for (ContainerLike container :
            manifest.workload().get().template().spec().allContainers()) {
          for (ContainerPort port : container.ports()) {
            port.name().ifPresent(names::add);
          }
        }
      } else {
        for (ServicePort port : new Service(manifest.root()).spec().ports()) {
          port.name().ifPresent(names::add);
        }
      }
    }
    Manifest first = selected.get(0);
    for (Located endpoint : Listed.items(endpoints)) {
      Field<String> port = Field.text(endpoint.field("port"));
      if (port.isPresent() && !names.contains(port.orElse(""))) {
        findings.portMissing(
            port.at(),
            port.orElse(""),
            ReferenceCodes.PORT_MISSING,
            ReferenceFindings.label(first.id()) + " has no port named `" + port.orElse("") + "`",
            first,
            List.copyOf(names));
      }
    }
  }
}
