package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** What the API server calls: webhooks of admission and conversion, and other API servers. */
final class WebhookEdges implements Edges {

  private static final int HTTPS = 443;

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    Located spec = from.root().field("spec");
    switch (from.id().group() + "/" + from.id().kind()) {
      case "apiregistration.k8s.io/APIService" ->
          checkService(spec.field("service"), index, findings);
      case "apiextensions.k8s.io/CustomResourceDefinition" ->
          checkService(
              spec.field("conversion").field("webhook").field("clientConfig").field("service"),
              index,
              findings);
      case "admissionregistration.k8s.io/MutatingWebhookConfiguration",
          "admissionregistration.k8s.io/ValidatingWebhookConfiguration" -> {
        for (Located webhook : Listed.items(from.root().field("webhooks"))) {
          checkService(webhook.field("clientConfig").field("service"), index, findings);
        }
      }
      default -> {}
    }
  }

  private static void checkService(Located reference, Index index, ReferenceFindings findings) {
    String namespace = Field.text(reference.field("namespace")).orElse("");
    if (namespace.isEmpty()) {
      return;
    }
    ManifestId like = new ManifestId("", "Service", namespace, "");
    Optional<Manifest> service =
        findings.follow(Field.text(reference.field("name")), like, Weight.NEEDED);
    if (service.isPresent()) {
      Field<Integer> port = Field.int32(reference.field("port")).withDefault(HTTPS);
      ServicePorts.of(service.get(), index).require(port.orDefault(), port.at(), findings);
    }
  }
}
