package dev.plimsoll.defaults;

import dev.plimsoll.schemas.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is filled in for the kinds that run nothing. */
final class OtherDefaults {

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final long CPU_UTILIZATION = 80;

  private OtherDefaults() {}

  /** Fills in an object of a type; one that it does not know stays as it is. */
  static void fill(String type, Map<String, Object> object, TypeInfo info) {
    switch (type) {
      case "core.Namespace" -> namespace(object);
      case "core.NodeStatus" -> {
        if (!object.containsKey("allocatable") && object.containsKey("capacity")) {
          object.put("allocatable", new LinkedHashMap<>(Draft.object(object, "capacity")));
        }
      }
      case "core.LimitRangeItem" -> limits(object);
      case "core.HostPathVolumeSource" -> object.putIfAbsent("type", "");
      case "core.Secret" -> secret(object);
      case "networking.NetworkPolicySpec" -> networkPolicy(object);
      case "rbac.RoleRef" -> fillIn(object, "apiGroup", RBAC);
      case "rbac.Subject" -> subject(object);
      case "discovery.EndpointPort" -> object.putIfAbsent("name", "");
      case "autoscaling.HorizontalPodAutoscalerSpec" -> autoscaler(object, info);
      case "autoscaling.HorizontalPodAutoscalerBehavior" -> behavior(object);
      case "autoscaling.HorizontalPodAutoscaler" -> currentMetrics(object);
      case "storage.CSIDriverSpec" -> {
        if (Draft.isEmpty(object, "volumeLifecycleModes")) {
          object.put("volumeLifecycleModes", new ArrayList<Object>(List.of("Persistent")));
        }
      }
      case "admissionregistration.ValidatingWebhook",
          "admissionregistration.MutatingWebhook",
          "admissionregistration.MatchResources" -> {
        Draft.made(object, "namespaceSelector");
        Draft.made(object, "objectSelector");
      }
      case "resource.ExactDeviceRequest", "resource.DeviceSubRequest" -> {
        if (Draft.text(object, "allocationMode").equals("ExactCount")
            && object.getOrDefault("count", 0L).equals(0L)) {
          object.put("count", 1L);
        }
      }
      case "apiextensions.CustomResourceDefinition" -> customResource(object);
      default -> {
        return;
      }
    }
  }

  /** {@code SetDefaults_Namespace}. */
  private static void namespace(Map<String, Object> namespace) {
    Map<String, Object> metadata = Draft.made(namespace, "metadata");
    String name = Draft.text(metadata, "name");
    if (!name.isEmpty()) {
      Draft.made(metadata, "labels").put("kubernetes.io/metadata.name", name);
    }
  }

  /** {@code SetDefaults_LimitRangeItem}. */
  private static void limits(Map<String, Object> item) {
    if (Draft.text(item, "type").equals("Container")) {
      Map<String, Object> limits = Draft.made(item, "default");
      Map<String, Object> requests = Draft.made(item, "defaultRequest");
      Draft.object(item, "max").forEach(limits::putIfAbsent);
      limits.forEach(requests::putIfAbsent);
      Draft.object(item, "min").forEach(requests::putIfAbsent);
    }
  }

  /** {@code Convert_v1_Secret_To_core_Secret}. */
  private static void secret(Map<String, Object> secret) {
    Map<String, Object> texts = Draft.object(secret, "stringData");
    for (Map.Entry<String, Object> text : texts.entrySet()) {
      String encoded = Decoding.encoded(text.getValue().toString());
      Draft.made(secret, "data").put(text.getKey(), encoded);
    }
    secret.remove("stringData");
  }

  /** {@code SetDefaults_NetworkPolicy}. */
  private static void networkPolicy(Map<String, Object> spec) {
    if (Draft.isEmpty(spec, "policyTypes")) {
      List<Object> types = new ArrayList<>(List.of("Ingress"));
      if (!Draft.isEmpty(spec, "egress")) {
        types.add("Egress");
      }
      spec.put("policyTypes", types);
    }
  }

  /** {@code SetDefaults_Subject}. */
  private static void subject(Map<String, Object> subject) {
    String kind = Draft.text(subject, "kind");
    boolean named = !Draft.text(subject, "apiGroup").isEmpty();
    if (!named && (kind.equals("User") || kind.equals("Group"))) {
      subject.put("apiGroup", RBAC);
    }
  }

  /** {@code SetDefaults_HorizontalPodAutoscaler}; in version 1 there is only one metric. */
  private static void autoscaler(Map<String, Object> spec, TypeInfo type) {
    if (type.field("targetCPUUtilizationPercentage").isPresent()) {
      spec.putIfAbsent("targetCPUUtilizationPercentage", CPU_UTILIZATION);
    } else if (Draft.isEmpty(spec, "metrics")) {
      Map<String, Object> target = new LinkedHashMap<>();
      target.put("type", "Utilization");
      target.put("averageUtilization", CPU_UTILIZATION);
      Map<String, Object> resource = new LinkedHashMap<>();
      resource.put("name", "cpu");
      resource.put("target", target);
      Map<String, Object> metric = new LinkedHashMap<>();
      metric.put("type", "Resource");
      metric.put("resource", resource);
      spec.put("metrics", new ArrayList<Object>(List.of(metric)));
    }
  }

  /** Version 1 has no room for what its status becomes, and keeps it in an annotation. */
  private static void currentMetrics(Map<String, Object> autoscaler) {
    Object current = Draft.object(autoscaler, "status").get("currentCPUUtilizationPercentage");
    if (current != null) {
      Draft.made(Draft.made(autoscaler, "metadata"), "annotations")
          .put(
              "autoscaling.alpha.kubernetes.io/current-metrics",
              "[{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"currentAverageUtilization\":"
                  + current
                  + ",\"currentAverageValue\":\"0\"}}]");
    }
  }

  /** {@code SetDefaults_HorizontalPodAutoscalerBehavior}. */
  private static void behavior(Map<String, Object> behavior) {
    Map<String, Object> up = Draft.made(behavior, "scaleUp");
    up.putIfAbsent("stabilizationWindowSeconds", 0L);
    up.putIfAbsent("selectPolicy", "Max");
    up.putIfAbsent("policies", policies("Pods", 4, "Percent", 100));
    Map<String, Object> down = Draft.made(behavior, "scaleDown");
    down.putIfAbsent("selectPolicy", "Max");
    down.putIfAbsent("policies", policies("Percent", 100));
  }

  private static List<Object> policies(Object... typesAndValues) {
    List<Object> policies = new ArrayList<>();
    for (int i = 0; i < typesAndValues.length; i += 2) {
      Map<String, Object> policy = new LinkedHashMap<>();
      policy.put("type", typesAndValues[i]);
      policy.put("value", ((Integer) typesAndValues[i + 1]).longValue());
      policy.put("periodSeconds", 15L);
      policies.add(policy);
    }
    return policies;
  }

  /** {@code SetDefaults_CustomResourceDefinition}. */
  private static void customResource(Map<String, Object> definition) {
    Map<String, Object> spec = Draft.made(definition, "spec");
    Map<String, Object> names = Draft.made(spec, "names");
    String kind = Draft.text(names, "kind");
    if (!kind.isEmpty()) {
      fillIn(names, "singular", kind.toLowerCase(Locale.ROOT));
      fillIn(names, "listKind", kind + "List");
    }
    if (!spec.containsKey("conversion")) {
      Draft.made(spec, "conversion").put("strategy", "None");
    }
    Map<String, Object> status = Draft.made(definition, "status");
    if (Draft.isEmpty(status, "storedVersions")) {
      for (Map<String, Object> version : Draft.objects(spec, "versions")) {
        if (Boolean.TRUE.equals(version.get("storage"))) {
          status.put("storedVersions", new ArrayList<>(List.of(Draft.text(version, "name"))));
          return;
        }
      }
    }
  }

  private static void fillIn(Map<String, Object> object, String field, String value) {
    if (Draft.text(object, field).isEmpty()) {
      object.put(field, value);
    }
  }
}
