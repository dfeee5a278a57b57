package dev.plimsoll.reference;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** Any object stands in a namespace, and may belong to others. */
final class ObjectEdges {

  private ObjectEdges() {}

  /**
   * Follows the references of any object. A set without Namespaces leaves them to others; so does
   * one without the kind of an owner, as the Pods of a cluster without their ReplicaSets.
   */
  static void check(Manifest from, Index index, ReferenceFindings findings) {
    Located metadata = from.root().field("metadata");
    if (!from.id().namespace().isEmpty() && !index.named("", "Namespace").isEmpty()) {
      findings.followClusterWide(Field.text(metadata.field("namespace")), "", "Namespace");
    }
    for (Located owner : Listed.items(metadata.field("ownerReferences"))) {
      String kind = Field.text(owner.field("kind")).orElse("");
      String apiVersion = Field.text(owner.field("apiVersion")).orElse("");
      Field<String> name = Field.text(owner.field("name"));
      String group = GroupVersionKind.of(apiVersion, kind).group();
      ManifestId here = new ManifestId(group, kind, from.id().namespace(), name.orElse(""));
      Optional<Manifest> clusterWide = index.find(new ManifestId(group, kind, "", here.name()));
      boolean isClusterWide =
          clusterWide.isPresent() && clusterWide.get().id().namespace().isEmpty();
      if (isClusterWide) {
        findings.followClusterWide(name, group, kind);
      } else if (!index.named(group, kind).in(here.namespace()).isEmpty()) {
        findings.follow(name, here, Weight.WANTED);
      }
    }
  }
}
