package dev.plimsoll.cluster;

/**
 * A PersistentVolumeClaim as the scheduler sees it.
 *
 * @param namespace its namespace
 * @param name its name
 * @param uid what the API server knows it by, or the empty string
 * @param owner the name of the Pod that it was made for, or the empty string
 * @param wants what it asks for
 * @param volumeName the PersistentVolume that it has or names, or the empty string
 * @param bound whether claim and volume have found each other for good
 * @param selectedNode the node for which a volume is being provisioned, or the empty string
 * @param lost whether its volume is gone
 * @param deleting whether it is on its way out
 */
public record ClaimInfo(
    String namespace,
    String name,
    String uid,
    String owner,
    ClaimWants wants,
    String volumeName,
    boolean bound,
    String selectedNode,
    boolean lost,
    boolean deleting) {

  /** A claim that was made just now. */
  static ClaimInfo made(String namespace, String name, String owner, ClaimWants wants) {
    return new ClaimInfo(namespace, name, "", owner, wants, "", false, "", false, false);
  }

  /** {@code namespace/name}. */
  public String key() {
    return namespace + "/" + name;
  }

  /** The name of its StorageClass, or the empty string. */
  public String className() {
    String named = wants.className();
    return named == null ? "" : named;
  }

  /** Whether only one Pod of the cluster may use it. */
  public boolean isForOnePod() {
    return wants.accessModes().contains("ReadWriteOncePod");
  }

  ClaimInfo wanting(ClaimWants changed) {
    return new ClaimInfo(
        namespace, name, uid, owner, changed, volumeName, bound, selectedNode, lost, deleting);
  }

  ClaimInfo boundTo(String volume) {
    return new ClaimInfo(
        namespace, name, uid, owner, wants, volume, true, selectedNode, false, deleting);
  }

  ClaimInfo selecting(String node) {
    return new ClaimInfo(
        namespace, name, uid, owner, wants, volumeName, bound, node, lost, deleting);
  }
}
