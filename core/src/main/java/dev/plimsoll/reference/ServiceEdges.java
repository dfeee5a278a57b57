package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.Workload;
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
    List<Manifest> selected = Selectors.select(spec.selector(), index, findings.namespace());
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
    String protocol = port.protocol().orElse("TCP");
    IntOrString target = port.targetPort().orDefault();
    if (!port.targetPort().isPresent()) {
      return; // the Service's own number, which reaches the Pod
    }
    boolean named = target instanceof IntOrString.Text;
    if (named && isNumber(target.toString())) {
      return; // the API server refuses it
    }
    List<String> declared = new ArrayList<>();
    for (Manifest workload : selected) {
      if (workload.workload().isEmpty()) {
        continue;
      }
      boolean complete = collect(workload.workload().get(), protocol, named, declared);
      if (declared.contains(target.toString()) || (!named && !complete)) {
        return;
      }
    }
    Manifest first = selected.get(0);
    String pods = " in " + ReferenceFindings.podsOf(first);
    findings.portMissing(
        port.targetPort().at(),
        target.toString(),
        named ? ReferenceFindings.PORT_MISSING : ReferenceFindings.PORT_UNDECLARED,
        named
            ? "no " + protocol + " port named `" + target + "`" + pods
            : "no container declares port " + target + pods,
        first,
        declared);
  }

  /**
   * Adds the names or numbers of the ports that a workload's containers declare.
   *
   * @return whether every container declares some, so that one may expect all to be there
   */
  private static boolean collect(
      Workload workload, String protocol, boolean names, List<String> declared) {
    PodSpec spec = workload.template().spec();
    boolean complete = true;
    for (Container container : spec.containers()) {
      complete &= collect(container, protocol, names, declared);
    }
    for (Container sidecar : spec.sidecars()) {
      complete &= collect(sidecar, protocol, names, declared);
    }
    return complete;
  }

  private static boolean collect(
      Container container, String protocol, boolean names, List<String> declared) {
    for (ContainerPort port : container.ports()) {
      String text =
          names ? port.name().orElse("") : Integer.toString(port.containerPort().orElse(0));
      boolean right = port.protocol().orElse("TCP").equals(protocol);
      if (right && !text.isEmpty() && !declared.contains(text)) {
        declared.add(text);
      }
    }
    return !container.ports().isEmpty();
  }

  private static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
