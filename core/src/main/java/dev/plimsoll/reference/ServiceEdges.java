package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
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
import java.util.Optional;

/** A Service selects Pods and sends traffic to their ports; an EndpointSlice is of a Service. */
final class ServiceEdges implements Edges {

  private static final String SERVICE_NAME = "kubernetes.io/service-name";

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.is("discovery.k8s.io", "EndpointSlice")) {
      findings.follow(
          from.metadata().labels().value(SERVICE_NAME),
          new ManifestId("", "Service", findings.namespace(), ""),
          Weight.WANTED);
    } else if (from.is("", "Service")) {
      check(new Service(from.root()).spec(), index, findings);
    }
  }

  private static void check(ServiceSpec spec, Index index, ReferenceFindings findings) {
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
        if (!named && selected.size() > 1) {
          checkOthers(port, protocol, selected, findings);
        }
        return;
      }
    }
    Manifest first = selected.get(0);
    String pods = " in " + ReferenceFindings.podsOf(first);
    findings.portMissing(
        port.targetPort().at(),
        target.toString(),
        named ? ReferenceCodes.PORT_MISSING : ReferenceCodes.PORT_UNDECLARED,
        named
            ? "no " + protocol + " port named `" + target + "`" + pods
            : "no container declares port " + target + pods,
        first,
        declared);
  }

  /**
   * Where some Pods have a port and others list theirs without it, a part of the traffic is lost:
   * mostly because the selector is less exact than its author thinks.
   */
  private static void checkOthers(
      ServicePort port, String protocol, List<Manifest> selected, ReferenceFindings findings) {
    String target = port.targetPort().orDefault().toString();
    boolean sure = false;
    Optional<Manifest> without = Optional.empty();
    for (Manifest workload : selected) {
      List<String> declared = new ArrayList<>();
      if (workload.workload().isPresent()) {
        boolean complete = collect(workload.workload().get(), protocol, false, declared);
        sure |= declared.contains(target);
        if (complete && !declared.contains(target)) {
          without = Optional.of(workload);
        }
      }
    }
    if (sure && without.isPresent()) {
      findings.report(
          ReferenceCodes.AMBIGUOUS,
          port.targetPort().at(),
          ReferenceFindings.podsOf(without.get())
              + " are selected, too, and do not declare port "
              + target,
          "ask for a label in the selector that only the right Pods have",
          without.get());
    }
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
