package dev.plimsoll.reference;

import dev.plimsoll.api.Api;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.model.StatefulSetSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** Objects that are no manifests of the set and will exist all the same. */
final class MadeElsewhere {

  private MadeElsewhere() {}

  /** Whether the cluster itself, or the controller of an object in the set, makes an object. */
  static boolean covers(Index index, String kind, String namespace, String name) {
    return switch (kind) {
      case "ConfigMap" -> name.equals("kube-root-ca.crt"); // the root CA publisher, everywhere
      case "ServiceAccount" -> name.equals("default"); // its controller, everywhere
      case "Secret" -> isMadeSecret(index, namespace, name);
      case "PersistentVolumeClaim" -> isClaimOfStatefulSet(index, namespace, name);
      default -> false;
    };
  }

  /**
   * Whether the controller of an object may make Pods, Secrets and the like: that of any custom
   * resource, but for some that are known only to watch or to route.
   */
  static boolean mayMakeObjects(ManifestId id) {
    return switch (id.group()) {
      case "gateway.networking.k8s.io", "networking.istio.io", "security.istio.io" -> false;
      case "cilium.io", "kyverno.io", "plimsoll.dev" -> false;
      case "monitoring.coreos.com" ->
          !id.kind().endsWith("Monitor") && !id.kind().equals("PrometheusRule");
      default -> !Api.isBuiltInGroup(id.group());
    };
  }

  private static boolean isMadeSecret(Index index, String namespace, String name) {
    return names(index, "bitnami.com", "SealedSecret", namespace, "template", name)
        || names(index, "external-secrets.io", "ExternalSecret", namespace, "target", name)
        || names(index, "cert-manager.io", "Certificate", namespace, "", name);
  }

  /** Whether an object makes a Secret of this name: by its spec, or by being called so itself. */
  private static boolean names(
      Index index, String group, String kind, String namespace, String part, String name) {
    for (Manifest manifest : index.ofKind(group, kind, namespace)) {
      Located spec = manifest.root().field("spec");
      Located told =
          switch (part) {
            case "template" -> spec.field(part).field("metadata").field("name");
            case "target" -> spec.field(part).field("name");
            default -> spec.field("secretName");
          };
      if (Field.text(told).orElse(manifest.id().name()).equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The claims of {@code getPersistentVolumeClaimName}: template, StatefulSet, ordinal. */
  private static boolean isClaimOfStatefulSet(Index index, String namespace, String name) {
    for (Manifest set : index.ofKind("apps", "StatefulSet", namespace)) {
      StatefulSetSpec spec = new StatefulSet(set.root()).spec();
      for (PersistentVolumeClaim template : spec.volumeClaimTemplates()) {
        String prefix = template.metadata().name().orElse("") + "-" + set.id().name() + "-";
        if (name.startsWith(prefix) && isNumber(name, prefix.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNumber(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }
}
