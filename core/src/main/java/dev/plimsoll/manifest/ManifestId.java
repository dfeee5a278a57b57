package dev.plimsoll.manifest;

/**
 * What makes an object one and the same in a cluster: versions of its group do not matter.
 *
 * @param group the API group; empty for the core group
 * @param kind the kind
 * @param namespace the namespace, settled: {@code default} where a namespaced object names none;
 *     empty for cluster-wide objects
 * @param name its name; empty when it has none
 */
public record ManifestId(String group, String kind, String namespace, String name) {

  /** {@code Deployment/shop/web}. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
  }
}
