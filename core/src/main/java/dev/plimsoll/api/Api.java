package dev.plimsoll.api;

import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeTable;
import java.util.List;
import java.util.Optional;

/** The API of one Kubernetes minor: which kinds it serves and what is known of them. */
public final class Api {

  private final KubernetesVersion version;
  private final TypeTable types;

  private Api(KubernetesVersion version, TypeTable types) {
    this.version = version;
    this.types = types;
  }

  /** The API of a minor. */
  public static Api of(KubernetesVersion version) {
    return new Api(version, TypeTable.load());
  }

  /** The minor. */
  public KubernetesVersion version() {
    return version;
  }

  /** The types and fields of all minors. */
  public TypeTable types() {
    return types;
  }

  /** What is known of a kind in this version of its group, if it is Kubernetes' own. */
  public Optional<KindInfo> kind(GroupVersionKind type) {
    return types.kind(type.group(), type.version(), type.kind());
  }

  /**
   * Whether objects of a type live in a namespace. A kind that is not known here is taken to: most
   * custom resources do.
   */
  public boolean isNamespaced(GroupVersionKind type) {
    Optional<KindInfo> exact = kind(type);
    if (exact.isPresent()) {
      return exact.get().namespaced();
    }
    List<KindInfo> others = types.kinds(type.group(), type.kind());
    return others.isEmpty() || others.get(0).namespaced();
  }

  /** Whether a server of this minor warns of every object of a type that is Kubernetes' own. */
  public boolean isDeprecated(GroupVersionKind type) {
    Optional<KindInfo> kind = kind(type);
    return kind.isPresent() && kind.get().deprecatedIn(version.minor());
  }

  /**
   * Whether a group is one of Kubernetes' own: the core group, the old groups without a dot, and
   * those below {@code k8s.io}, which the project reserves for itself.
   */
  public static boolean isBuiltInGroup(String group) {
    return group.indexOf('.') < 0 || isServedGroup(group);
  }

  /**
   * Whether objects of a group are files that a program of Kubernetes reads, and never sent to the
   * API server: a KubeletConfiguration, the audit policy, what kubeadm and kind are told.
   */
  public static boolean isFileGroup(String group) {
    return group.endsWith(".config.k8s.io")
        || group.endsWith(".admission.k8s.io")
        || group.equals("audit.k8s.io")
        || group.equals("apiserver.k8s.io")
        || group.equals("kubeadm.k8s.io")
        || group.equals("kind.x-k8s.io")
        || group.equals("credentialprovider.kubelet.k8s.io")
        || group.equals("client.authentication.k8s.io");
  }

  private static boolean isServedGroup(String group) {
    return switch (group) {
      case "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "internal.apiserver.k8s.io",
          "lifecycle.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy.k8s.io",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io" ->
          true;
      default -> false;
    };
  }
}
