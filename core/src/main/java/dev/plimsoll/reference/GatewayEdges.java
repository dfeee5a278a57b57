package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** A Gateway is of a class, and takes its certificates from Secrets. */
final class GatewayEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.id().group().equals(Grants.GROUP)) {
      return; // Istio has Gateways, too
    }
    Located spec = from.root().field("spec");
    if (from.id().kind().equals("GatewayClass")) {
      Located parameters = spec.field("parametersRef");
      follow(parameters, Field.text(parameters.field("namespace")).orElse(""), findings);
      return;
    }
    findings.followClusterWide(
        Field.text(spec.field("gatewayClassName")), Grants.GROUP, "GatewayClass");
    follow(spec.field("infrastructure").field("parametersRef"), findings.namespace(), findings);
    for (Located listener : Listed.items(spec.field("listeners"))) {
      for (Located certificate : Listed.items(listener.field("tls").field("certificateRefs"))) {
        Optional<Manifest> secret = Grants.follow(from, certificate, "Secret", index, findings);
        if (secret.isPresent() && secret.get().is("", "Secret")) {
          Field<String> name = Field.text(certificate.field("name"));
          Certificates.check(name, secret.get(), index, findings);
        }
      }
    }
  }

  private static void follow(Located parameters, String namespace, ReferenceFindings findings) {
    String kind = Field.text(parameters.field("kind")).orElse("");
    if (!kind.isEmpty()) {
      String group = Field.text(parameters.field("group")).orElse("");
      ManifestId like = new ManifestId(group, kind, namespace, "");
      findings.follow(Field.text(parameters.field("name")), like, Weight.WANTED);
    }
  }
}
