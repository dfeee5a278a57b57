package dev.plimsoll.diagnostic;

/**
 * The Kubernetes object that a finding is about. What is not known is the empty string.
 *
 * @param apiVersion such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 * @param namespace as the manifest or the user's default says; empty for cluster-wide objects
 * @param name its {@code metadata.name}
 */
public record ObjectName(String apiVersion, String kind, String namespace, String name) {

  /** For a finding that is about no object. */
  public static final ObjectName NONE = new ObjectName("", "", "", "");

  /** {@code Deployment/shop/web}, without the parts that are not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind);
    if (!namespace.isEmpty()) {
      text.append('/').append(namespace);
    }
    if (!name.isEmpty()) {
      text.append('/').append(name);
    }
    return text.toString();
  }
}
