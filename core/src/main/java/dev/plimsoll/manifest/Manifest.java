package dev.plimsoll.manifest;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Located;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One object of the input.
 *
 * @param id what identifies it in a cluster
 * @param type what its {@code apiVersion} and {@code kind} say
 * @param root its place; paths count from here, also for an item of a list
 * @param item its index in the items of a List, from 0; nothing for a document of its own
 * @param workload its Pod template, if it is a kind that runs Pods
 */
public record Manifest(
    ManifestId id,
    GroupVersionKind type,
    Located root,
    OptionalInt item,
    Optional<Workload> workload) {

  /** Its metadata. */
  public ObjectMeta metadata() {
    return new ObjectMeta(root.field("metadata"));
  }

  /**
   * The same object, seen through places that remember what lies below them; see {@link
   * Located#remembering()}.
   */
  public Manifest remembering() {
    Located remembered = root.remembering();
    return new Manifest(id, type, remembered, item, Workload.of(type, remembered));
  }

  /** Its name for a finding, with the namespace as it is written. */
  public ObjectName objectName() {
    return new ObjectName(
        type.apiVersion(), type.kind(), metadata().namespace().orElse(""), id.name());
  }

  /** Whether it is of this group and kind, whatever the version. */
  public boolean is(String group, String kind) {
    return id.kind().equals(kind) && id.group().equals(group);
  }
}
