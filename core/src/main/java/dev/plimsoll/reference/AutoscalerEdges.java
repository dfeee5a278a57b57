package dev.plimsoll.reference;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A HorizontalPodAutoscaler names the workload that it scales. */
final class AutoscalerEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.is("autoscaling", "HorizontalPodAutoscaler")) {
      return;
    }
    Located target = from.root().field("spec").field("scaleTargetRef");
    String kind = Field.text(target.field("kind")).orElse("");
    String apiVersion = Field.text(target.field("apiVersion")).orElse("");
    if (!kind.isEmpty()) {
      String group = GroupVersionKind.of(apiVersion, kind).group();
      findings.follow(Field.text(target.field("name")), group, kind);
    }
  }
}
