package dev.plimsoll.reference;

import dev.plimsoll.api.Api;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Set;

/** Objects that are no manifests of the set and will exist all the same. */
final class MadeElsewhere {

  /** Ends the name that stands for all claims of a template of a StatefulSet. */
  private static final String ORDINAL = "#";

  private MadeElsewhere() {}

  /** Whether every cluster has an object, or the controllers that every cluster has make it. */
  static boolean isBuiltIn(ManifestId id) {
    String name = id.name();
    return switch (id.kind()) {
      case "ConfigMap" -> isBuiltInConfigMap(id.namespace(), name);
      case "ServiceAccount" -> name.equals("default"); // its controller, everywhere
      case "Namespace" ->
          switch (name) {
            case "default", "kube-system", "kube-public", "kube-node-lease" -> true;
            default -> false;
          };
      case "PriorityClass" ->
          name.equals("system-cluster-critical") || name.equals("system-node-critical");
      case "ClusterRole" ->
          switch (name) {
            case "cluster-admin", "admin", "edit", "view" -> true;
            default -> name.startsWith("system:");
          };
      case "Role" ->
          name.startsWith("system:")
              || (id.namespace().equals("kube-system")
                  && name.equals("extension-apiserver-authentication-reader"));
      case "Service" ->
          (name.equals("kubernetes") && id.namespace().equals("default"))
              || (name.equals("kube-dns") && id.namespace().equals("kube-system"));
      case "PriorityLevelConfiguration" -> isBuiltInPriorityLevel(name);
      default -> false;
    };
  }

  /** The root CA publisher's, everywhere; the API server's own; those of OpenShift and Istio. */
  private static boolean isBuiltInConfigMap(String namespace, String name) {
    return switch (name) {
      case "kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert" -> true;
      case "extension-apiserver-authentication" -> namespace.equals("kube-system");
      case "cluster-info" -> namespace.equals("kube-public");
      default -> false;
    };
  }

  /** As {@code bootstrap} of {@code k8s.io/apiserver/pkg/apis/flowcontrol} makes them. */
  private static boolean isBuiltInPriorityLevel(String name) {
    return switch (name) {
      case "exempt",
          "catch-all",
          "global-default",
          "leader-election",
          "node-high",
          "system",
          "workload-high",
          "workload-low" ->
          true;
      default -> false;
    };
  }

  /**
   * Whether the controller of an object may make Pods, Secrets and the like: that of any custom
   * resource, but for some that are known only to watch or to route, or whose Secrets are named.
   */
  static boolean mayMakeObjects(ManifestId id) {
    return switch (id.group()) {
      case "gateway.networking.k8s.io", "networking.istio.io", "security.istio.io" -> false;
      case "cilium.io", "kyverno.io", "plimsoll.dev", "autoscaling.k8s.io", "keda.sh" -> false;
      case "cert-manager.io", "bitnami.com", "traefik.io", "crd.projectcalico.org" -> false;
      case "kustomize.config.k8s.io", "constraints.gatekeeper.sh" -> false;
      case "external-secrets.io" -> id.kind().startsWith("Cluster");
      case "monitoring.coreos.com" ->
          !id.kind().endsWith("Monitor") && !id.kind().equals("PrometheusRule");
      default -> !Api.isBuiltInGroup(id.group());
    };
  }

  /**
   * Collects what will be made because an object is there.
   *
   * @param manifest the object
   * @param made takes what its controller makes
   */
  static void collect(Manifest manifest, Set<ManifestId> made) {
    Located spec = manifest.root().field("spec");
    String own = manifest.id().name();
    switch (manifest.id().kind()) {
      case "SealedSecret" ->
          addSecret(manifest, spec.field("template").field("metadata").field("name"), own, made);
      case "ExternalSecret" -> addSecret(manifest, spec.field("target").field("name"), own, made);
      case "Certificate" -> addSecret(manifest, spec.field("secretName"), own, made);
      case "Issuer" ->
          addSecret(
              manifest, spec.field("acme").field("privateKeySecretRef").field("name"), "", made);
      case "Service" ->
          addAnnotated(manifest, "service.beta.openshift.io/serving-cert-secret-name", made);
      case "Ingress" -> {
        if (isForCertManager(manifest)) {
          for (Located tls : Listed.items(spec.field("tls"))) {
            addSecret(manifest, tls.field("secretName"), "", made);
          }
        }
      }
      case "Gateway" -> {
        if (isForCertManager(manifest)) {
          for (Located listener : Listed.items(spec.field("listeners"))) {
            for (Located ref : Listed.items(listener.field("tls").field("certificateRefs"))) {
              addSecret(manifest, ref.field("name"), "", made);
            }
          }
        }
      }
      case "PersistentVolume" -> { // one made by hand names a class that need not be there
        String name = Field.text(spec.field("storageClassName")).orElse("");
        made.add(new ManifestId("storage.k8s.io", "StorageClass", "", name));
      }
      case "StatefulSet" -> {
        for (Located template : Listed.items(spec.field("volumeClaimTemplates"))) {
          String name = Field.text(template.field("metadata").field("name")).orElse("");
          add(manifest, "PersistentVolumeClaim", name + "-" + own + "-" + ORDINAL, made);
        }
      }
      default -> {}
    }
  }

  /** Whether cert-manager or a controller before it makes the Secrets that an object names. */
  private static boolean isForCertManager(Manifest manifest) {
    ObjectMeta metadata = manifest.metadata();
    return metadata.annotations().has("cert-manager.io/issuer")
        || metadata.annotations().has("cert-manager.io/cluster-issuer")
        || metadata.annotations().has("kubernetes.io/tls-acme");
  }

  private static void addSecret(
      Manifest manifest, Located name, String fallback, Set<ManifestId> made) {
    add(manifest, "Secret", Field.text(name).orElse(fallback), made);
  }

  private static void addAnnotated(Manifest manifest, String annotation, Set<ManifestId> made) {
    Located metadata = manifest.root().field("metadata");
    if (metadata.field("annotations").isPresent()) {
      addSecret(manifest, metadata.field("annotations").entry(annotation), "", made);
    }
  }

  private static void add(Manifest manifest, String kind, String name, Set<ManifestId> made) {
    if (!name.isEmpty()) {
      made.add(new ManifestId("", kind, manifest.id().namespace(), name));
    }
  }

  /** The claims of {@code getPersistentVolumeClaimName}: template, StatefulSet, ordinal. */
  static boolean isClaimOfStatefulSet(ManifestId id, Set<ManifestId> made) {
    if (!id.kind().equals("PersistentVolumeClaim")) {
      return false;
    }
    String name = id.name();
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
      end--;
    }
    String pattern = name.substring(0, end) + ORDINAL;
    return end < name.length()
        && made.contains(new ManifestId("", id.kind(), id.namespace(), pattern));
  }
}
