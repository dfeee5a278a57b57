package dev.plimsoll.api;

/**
 * The type of an object, as its {@code apiVersion} and {@code kind} say.
 *
 * @param group the API group; empty for the core group
 * @param version the version within the group, such as {@code v1}
 * @param kind the kind, such as {@code Deployment}
 */
public record GroupVersionKind(String group, String version, String kind) {

  /** Splits an {@code apiVersion} at its slash, as {@code schema.ParseGroupVersion} does. */
  public static GroupVersionKind of(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return slash < 0
        ? new GroupVersionKind("", apiVersion, kind)
        : new GroupVersionKind(
            apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
  }

  /** Group and version as a manifest writes them. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  @Override
  public String toString() {
    return apiVersion() + " " + kind;
  }
}
