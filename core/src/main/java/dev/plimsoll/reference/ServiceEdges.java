package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;

/** A Service selects Pods and sends traffic to their ports. */
final class ServiceEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.is("", "Service")) {
      return;
    }
    ServiceSpec spec = new Service(from.root()).spec();
    if (spec.type().is("ExternalName") || spec.selector().isEmpty()) {
      return; // its endpoints are written by somebody else
    }
    List<Requirement> requirements = Selectors.requirements(spec.selector());
    List<Manifest> selected =
        Selectors.matching(requirements, index.workloads(findings.namespace()));
    if (selected.isEmpty()) {
      findings.selectsNothing(spec.selector().at(), requirements);
      return;
    }
    for (ServicePort port : spec.ports()) {
      checkTarget(port, selected, findings);
    }
  }

  /**
   * A name must be that of a container's port of the same protocol, as {@code FindPort} of the
   * endpoints controller looks for it; a number reaches the Pod whether declared or not.
   */
  private static void checkTarget(
      ServicePort port, List<Manifest> selected, ReferenceFindings findings) {
    IntOrString target = port.targetPort().value().orElse(port.targetPort().orDefault());
    String protocol = port.protocol().orElse("TCP");
    Declared declared = Declared.of(selected, protocol);
    Manifest first = selected.get(0);
    String pods = "the Pods of " + first.id().kind() + " `" + first.id().name() + "`";
    if (target instanceof IntOrString.Text name) {
      if (!declared.names().contains(name.value()) && !isNumber(name.value())) {
        String message = "no " + protocol + " port named `" + name + "` in " + pods;
        findings.portMissing(
            port.targetPort().at(),
            name.value(),
            ReferenceFindings.PORT_MISSING,
            message,
            first,
            declared.names());
      }
    } else if (port.targetPort().isPresent()) {
      int number = target.intValue();
      if (declared.complete() && !declared.numbers().contains(number)) {
        String message = "no container declares port " + number + " in " + pods;
        List<String> numbers = new ArrayList<>();
        for (Integer other : declared.numbers()) {
          numbers.add(other.toString());
        }
        findings.portMissing(
            port.targetPort().at(),
            Integer.toString(number),
            ReferenceFindings.PORT_UNDECLARED,
            message,
            first,
            numbers);
      }
    }
  }

  /** Whether a name is all digits; the API server refuses such a one, so nothing is to say here. */
  private static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * The ports that containers declare.
   *
   * @param complete whether every container declares some, so that one may expect all to be there
   */
  private record Declared(List<String> names, List<Integer> numbers, boolean complete) {

    static Declared of(List<Manifest> workloads, String protocol) {
      List<String> names = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      boolean complete = true;
      for (Manifest workload : workloads) {
        if (workload.workload().isEmpty()) {
          continue;
        }
        PodSpec spec = workload.workload().get().template().spec();
        for (Container container : spec.containers()) {
          complete &= !container.ports().isEmpty();
          collect(container, protocol, names, numbers);
        }
        for (Container sidecar : spec.sidecars()) {
          complete &= !sidecar.ports().isEmpty();
          collect(sidecar, protocol, names, numbers);
        }
      }
      return new Declared(names, numbers, complete);
    }

    private static void collect(
        Container container, String protocol, List<String> names, List<Integer> numbers) {
      for (ContainerPort port : container.ports()) {
        if (port.protocol().orElse("TCP").equals(protocol)) {
          if (port.name().isPresent()) {
            names.add(port.name().orElse(""));
          }
          if (port.containerPort().isPresent()) {
            numbers.add(port.containerPort().orElse(0));
          }
        }
      }
    }
  }
}
