package dev.plimsoll.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What makes an object one and the same in a cluster: versions of its group do not matter.
 *
 * <p>A key of maps in every run, therefore equality is written out: what the language makes for
 * records is linked at run time, which takes longer than to check a Deployment.
 *
 * @param group the API group; empty for the core group
 * @param kind the kind
 * @param namespace the namespace, settled: {@code default} where a namespaced object names none;
 *     empty for cluster-wide objects
 * @param name its name; empty when it has none
 */
public record ManifestId(String group, String kind, String namespace, String name) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ManifestId that
        && group.equals(that.group)
        && kind.equals(that.kind)
        && namespace.equals(that.namespace)
        && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    int hash = group.hashCode();
    hash = 31 * hash + kind.hashCode();
    hash = 31 * hash + namespace.hashCode();
    return 31 * hash + name.hashCode();
  }

  /** {@code Deployment/shop/web}. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
  }
}
