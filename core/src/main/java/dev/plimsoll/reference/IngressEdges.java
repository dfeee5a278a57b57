package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.HTTPIngressPath;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.model.IngressServiceBackend;
import dev.plimsoll.model.IngressSpec;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServiceBackendPort;
import dev.plimsoll.model.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An Ingress sends requests to a port of a Service. */
final class IngressEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.is("networking.k8s.io", "Ingress")) {
      return;
    }
    IngressSpec spec = new Ingress(from.root()).spec();
    checkBackend(spec.defaultBackend().service(), findings);
    for (IngressRule rule : spec.rules()) {
      for (HTTPIngressPath path : rule.http().paths()) {
        checkBackend(path.backend().service(), findings);
      }
    }
  }

  private static void checkBackend(IngressServiceBackend backend, ReferenceFindings findings) {
    Optional<Manifest> service = findings.follow(backend.name(), "", "Service");
    if (service.isEmpty()) {
      return;
    }
    ServiceBackendPort wanted = backend.port();
    List<String> names = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (ServicePort port : new Service(service.get().root()).spec().ports()) {
      if (port.name().isPresent()) {
        names.add(port.name().orElse(""));
      }
      if (port.port().isPresent()) {
        numbers.add(Integer.toString(port.port().orElse(0)));
      }
    }
    if (numbers.isEmpty()) {
      return; // an ExternalName without ports: the ingress controller decides
    }
    String owner = "Service `" + service.get().id().name() + "` has no port ";
    String name = wanted.name().orElse("");
    if (!name.isEmpty() && !names.contains(name)) {
      findings.portMissing(
          wanted.name().at(),
          name,
          ReferenceFindings.PORT_MISSING,
          owner + "named `" + name + "`",
          service.get(),
          names);
    }
    String number = Integer.toString(wanted.number().orElse(0));
    if (wanted.number().isPresent() && !numbers.contains(number)) {
      findings.portMissing(
          wanted.number().at(),
          number,
          ReferenceFindings.PORT_MISSING,
          owner + number,
          service.get(),
          numbers);
    }
  }
}
