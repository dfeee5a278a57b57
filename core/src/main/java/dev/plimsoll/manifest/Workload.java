package dev.plimsoll.manifest;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that runs Pods, whatever its kind: Pod, Deployment, ReplicaSet, StatefulSet, DaemonSet,
 * ReplicationController, Job, CronJob or PodTemplate.
 *
 * @param kind its kind, such as {@code Deployment}
 * @param template what its Pods are made from
 * @param replicas how many it wants, 1 where nothing is written; meaningless for a kind without
 */
public record Workload(String kind, PodTemplate template, Field<Integer> replicas) {

  /** The workload that an object of this type is, if it is one. */
  static Optional<Workload> of(GroupVersionKind type, Located root) {
    Located template = template(type, root);
    if (template == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Workload(
            type.kind(),
            new PodTemplate(
                new ObjectMeta(template.field("metadata")), new PodSpec(template.field("spec"))),
            Field.int32(root.field("spec").field("replicas")).withDefault(1)));
  }

  private static @Nullable Located template(GroupVersionKind type, Located root) {
    return switch (type.group() + "/" + type.kind()) {
      case "/Pod" -> root;
      case "/PodTemplate" -> root.field("template");
      case "/ReplicationController",
          "apps/Deployment",
          "apps/ReplicaSet",
          "apps/StatefulSet",
          "apps/DaemonSet",
          "batch/Job" ->
          root.field("spec").field("template");
      case "batch/CronJob" ->
          root.field("spec").field("jobTemplate").field("spec").field("template");
      default -> null;
    };
  }
}
