package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.HTTPIngressPath;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressBackend;
import dev.plimsoll.model.IngressClass;
import dev.plimsoll.model.IngressClassParametersReference;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.model.IngressSpec;
import dev.plimsoll.model.IngressTLS;
import dev.plimsoll.model.ServiceBackendPort;
import dev.plimsoll.model.TypedLocalObjectReference;
import dev.plimsoll.tree.Field;
import java.util.Optional;

/** An Ingress sends requests to a port of a Service, with certificates from Secrets. */
final class IngressEdges implements Edges {

  private static final String GROUP = "networking.k8s.io";

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.is(GROUP, "IngressClass")) {
      checkParameters(new IngressClass(from.root()).spec().parameters(), findings);
    } else if (from.is(GROUP, "Ingress")) {
      check(new Ingress(from.root()).spec(), index, findings);
    }
  }

  private static void check(IngressSpec spec, Index index, ReferenceFindings findings) {
    findings.followClusterWide(spec.ingressClassName(), GROUP, "IngressClass");
    checkBackend(spec.defaultBackend(), index, findings);
    for (IngressRule rule : spec.rules()) {
      for (HTTPIngressPath path : rule.http().paths()) {
        checkBackend(path.backend(), index, findings);
      }
    }
    for (IngressTLS tls : spec.tls()) {
      Optional<Manifest> secret =
          findings.follow(
              tls.secretName(),
              new ManifestId("", "Secret", findings.namespace(), ""),
              Weight.WANTED);
      if (secret.isPresent()) {
        Certificates.check(tls.secretName(), secret.get(), index, findings);
      }
    }
  }

  private static void checkBackend(
      IngressBackend backend, Index index, ReferenceFindings findings) {
    Optional<Manifest> service = findings.follow(backend.service().name(), "", "Service");
    if (service.isPresent()) {
      ServiceBackendPort wanted = backend.service().port();
      if (!isUsedByAnnotations(wanted)) {
        ServicePorts ports = ServicePorts.of(service.get(), index);
        ports.require(wanted.name(), findings);
        if (wanted.number().isPresent()) {
          ports.require(wanted.number().orElse(0), wanted.number().at(), findings);
        }
      }
    }
    TypedLocalObjectReference resource = backend.resource();
    if (resource.kind().isPresent()) {
      String group = resource.apiGroup().orElse("");
      findings.follow(resource.name(), group, resource.kind().orElse(""));
    }
  }

  /** The AWS controller reads a rule from an annotation of the Service's name for this port. */
  private static boolean isUsedByAnnotations(ServiceBackendPort port) {
    return port.name().is("use-annotation");
  }

  private static void checkParameters(
      IngressClassParametersReference parameters, ReferenceFindings findings) {
    Field<String> kind = parameters.kind();
    if (kind.isPresent()) {
      String namespace =
          parameters.scope().is("Namespace") ? parameters.namespace().orElse("") : "";
      findings.follow(
          parameters.name(),
          new ManifestId(parameters.apiGroup().orElse(""), kind.orElse(""), namespace, ""),
          Weight.WANTED);
    }
  }
}
