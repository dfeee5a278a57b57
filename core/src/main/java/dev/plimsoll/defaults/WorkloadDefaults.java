package dev.plimsoll.defaults;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.api.KubernetesVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is filled in for the kinds that run Pods. */
final class WorkloadDefaults {

  private static final long RETRIES = 6;

  private static final String TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";

  private WorkloadDefaults() {}

  /**
   * Fills in an object of one of the types that it knows.
   *
   * @return whether it knows the type
   */
  static boolean fill(String type, Map<String, Object> object) {
    switch (type) {
      case "apps.StatefulSetSpec" -> statefulSet(object);
      case "apps.DaemonSet" -> {
        Map<String, Object> annotations = Draft.made(Draft.made(object, "metadata"), "annotations");
        annotations.putIfAbsent(TEMPLATE_GENERATION, "0");
      }
      case "core.ReplicationController" -> replicationController(object);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code SetDefaults_StatefulSet}, and what its conversion writes at the claims. */
  private static void statefulSet(Map<String, Object> spec) {
    Map<String, Object> strategy = Draft.made(spec, "updateStrategy");
    if (Draft.text(strategy, "type").isEmpty()) {
      Draft.made(strategy, "rollingUpdate");
    }
    Draft.made(spec, "persistentVolumeClaimRetentionPolicy");
    for (Map<String, Object> claim : Draft.objects(spec, "volumeClaimTemplates")) {
      claim.put("apiVersion", "v1");
      claim.put("kind", "PersistentVolumeClaim");
    }
  }

  /** What the server holds by value, so that nothing becomes 0 when nothing else is filled in. */
  static void rollingUpdate(Map<String, Object> rollingUpdate) {
    rollingUpdate.putIfAbsent("maxUnavailable", 0L);
    rollingUpdate.putIfAbsent("maxSurge", 0L);
  }

  /** {@code SetDefaults_Job}, without the constants. */
  static void job(Map<String, Object> job, int minor) {
    Map<String, Object> spec = Draft.made(job, "spec");
    if (!spec.containsKey("completions") && !spec.containsKey("parallelism")) {
      spec.put("completions", 1L);
    }
    spec.putIfAbsent(
        "backoffLimit",
        spec.containsKey("backoffLimitPerIndex") ? (long) Integer.MAX_VALUE : RETRIES);
    if (FeatureGate.JOB_POD_REPLACEMENT_POLICY.isOn(new KubernetesVersion(minor))) {
      spec.putIfAbsent(
          "podReplacementPolicy",
          spec.containsKey("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
    }
    spec.putIfAbsent("manualSelector", false);
    labelsFromTemplate(job, spec);
  }

  /** {@code SetDefaults_ReplicationController}. */
  private static void replicationController(Map<String, Object> controller) {
    Map<String, Object> spec = Draft.made(controller, "spec");
    Map<String, Object> labels = labels(Draft.object(spec, "template"));
    if (!labels.isEmpty() && Draft.isEmpty(spec, "selector")) {
      spec.put("selector", new LinkedHashMap<>(labels));
    }
    labelsFromTemplate(controller, spec);
  }

  private static void labelsFromTemplate(Map<String, Object> object, Map<String, Object> spec) {
    Map<String, Object> labels = labels(Draft.object(spec, "template"));
    Map<String, Object> metadata = Draft.made(object, "metadata");
    if (!labels.isEmpty() && Draft.isEmpty(metadata, "labels")) {
      metadata.put("labels", new LinkedHashMap<>(labels));
    }
  }

  private static Map<String, Object> labels(Map<String, Object> template) {
    return Draft.object(Draft.object(template, "metadata"), "labels");
  }
}
