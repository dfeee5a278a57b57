package dev.plimsoll.reference;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Optional;

/** An autoscaler, be it Kubernetes' own or KEDA's, names the workload that it scales. */
final class AutoscalerEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    Located spec = from.root().field("spec");
    switch (from.id().group() + "/" + from.id().kind()) {
      case "autoscaling/HorizontalPodAutoscaler" -> {
        checkTarget(spec.field("scaleTargetRef"), "", "", true, index, findings);
        for (Located metric : Listed.items(spec.field("metrics"))) {
          Located object = metric.field("object").field("describedObject");
          checkTarget(object, "", "", false, index, findings);
        }
      }
      case "autoscaling.k8s.io/VerticalPodAutoscaler" ->
          checkTarget(spec.field("targetRef"), "", "", false, index, findings);
      case "keda.sh/ScaledObject" -> {
        checkTarget(spec.field("scaleTargetRef"), "apps/v1", "Deployment", true, index, findings);
        for (Located trigger : Listed.items(spec.field("triggers"))) {
          checkAuthentication(trigger.field("authenticationRef"), findings);
        }
      }
      case "keda.sh/TriggerAuthentication" -> {
        checkKeys(spec.field("secretTargetRef"), "Secret", index, findings);
        checkKeys(spec.field("configMapTargetRef"), "ConfigMap", index, findings);
      }
      default -> {}
    }
  }

  private static void checkTarget(
      Located target,
      String apiVersion,
      String kind,
      boolean scales,
      Index index,
      ReferenceFindings findings) {
    Field<String> name = Field.text(target.field("name"));
    String wanted = Field.text(target.field("kind")).orElse(kind);
    String version = Field.text(target.field("apiVersion")).orElse(apiVersion);
    if (wanted.isEmpty()) {
      return;
    }
    String group = GroupVersionKind.of(version, wanted).group();
    ManifestId id = new ManifestId(group, wanted, findings.namespace(), name.orElse(""));
    Optional<Manifest> meant = ofOtherGroup(id, index);
    if (meant.isPresent()) {
      String right = meant.get().type().apiVersion();
      Field<String> written = Field.text(target.field("apiVersion"));
      findings.report(
          ReferenceCodes.MISSING,
          written.at(),
          "no " + ReferenceFindings.label(id) + " of `" + version + "`",
          "write `apiVersion: " + right + "`, of which it is",
          meant.get());
      return;
    }
    Optional<Manifest> found = findings.follow(name, id, Weight.NEEDED);
    if (scales && found.isPresent() && !canScale(id)) {
      findings.report(
          ReferenceCodes.UNFIT_TARGET,
          name.at(),
          "a " + wanted + " has no replicas that could be scaled",
          "name a Deployment, a StatefulSet or a ReplicaSet",
          found.get());
    }
  }

  /** A workload of this name and kind, if the group alone is wrong: autoscalers find it so not. */
  private static Optional<Manifest> ofOtherGroup(ManifestId id, Index index) {
    boolean old = id.group().isEmpty() || id.group().equals("extensions");
    if (!old || index.find(id).isPresent()) {
      return Optional.empty();
    }
    return switch (id.kind()) {
      case "Deployment", "StatefulSet", "ReplicaSet" ->
          index.find(new ManifestId("apps", id.kind(), id.namespace(), id.name()));
      default -> Optional.empty();
    };
  }

  /** Which of Kubernetes' own kinds have the subresource {@code scale}. */
  private static boolean canScale(ManifestId id) {
    return switch (id.group() + "/" + id.kind()) {
      case "apps/DaemonSet", "batch/Job", "batch/CronJob", "/Pod", "/Service" -> false;
      default -> true;
    };
  }

  private static void checkAuthentication(Located reference, ReferenceFindings findings) {
    String kind = Field.text(reference.field("kind")).orElse("TriggerAuthentication");
    String namespace = kind.startsWith("Cluster") ? "" : findings.namespace();
    findings.follow(
        Field.text(reference.field("name")),
        new ManifestId("keda.sh", kind, namespace, ""),
        Weight.NEEDED);
  }

  private static void checkKeys(
      Located list, String kind, Index index, ReferenceFindings findings) {
    for (Located item : Listed.items(list)) {
      Field<String> key = Field.text(item.field("key"));
      Optional<Manifest> target =
          findings.follow(
              Field.text(item.field("name")),
              new ManifestId("", kind, findings.namespace(), ""),
              key.orElse(""),
              Weight.NEEDED);
      if (target.isPresent()) {
        List<String> known = ConfigKeys.of(target.get(), index);
        if (key.isPresent() && !known.isEmpty() && !known.contains(key.orElse(""))) {
          findings.keyMissing(key, target.get(), known);
        }
      }
    }
  }
}
