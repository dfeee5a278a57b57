package dev.plimsoll.defaults;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is filled in for Pods, their containers and volumes. */
final class PodDefaults {

  private PodDefaults() {}

  /** {@code SetDefaults_Pod}, and what the conversion of a Pod changes. */
  static void pod(Map<String, Object> pod, int minor) {
    Map<String, Object> spec = Draft.made(pod, "spec");
    for (String role : List.of("containers", "initContainers")) {
      for (Map<String, Object> container : Draft.objects(spec, role)) {
        requestsFromLimits(container);
        if (Boolean.TRUE.equals(spec.get("hostNetwork"))) {
          hostPorts(container);
        }
      }
    }
    PodLevelResources.fill(spec, minor);
    spec.putIfAbsent("enableServiceLinks", true);
    if (spec.get("terminationGracePeriodSeconds") instanceof Long seconds && seconds < 0) {
      spec.put("terminationGracePeriodSeconds", 1L);
    }
  }

  private static void requestsFromLimits(Map<String, Object> container) {
    Map<String, Object> resources = Draft.object(container, "resources");
    if (resources.containsKey("limits")) {
      Map<String, Object> requests = Draft.made(resources, "requests");
      Draft.object(resources, "limits").forEach(requests::putIfAbsent);
    }
  }

  private static void hostPorts(Map<String, Object> container) {
    for (Map<String, Object> port : Draft.objects(container, "ports")) {
      Object number = port.get("containerPort");
      if (number != null && port.getOrDefault("hostPort", 0L).equals(0L)) {
        port.put("hostPort", number);
      }
    }
  }

  /** {@code SetDefaults_PodSpec}, and the old name of the service account. */
  static void spec(Map<String, Object> spec) {
    Draft.made(spec, "securityContext");
    String account = Draft.text(spec, "serviceAccountName");
    if (account.isEmpty()) {
      account = Draft.text(spec, "serviceAccount");
    }
    if (!account.isEmpty()) {
      spec.put("serviceAccountName", account);
      spec.put("serviceAccount", account);
    }
  }

  /** {@code SetDefaults_Container}: the pull policy by the image's tag. */
  static void container(Map<String, Object> container) {
    if (Draft.text(container, "imagePullPolicy").isEmpty()) {
      container.put("imagePullPolicy", pullPolicy(Draft.text(container, "image")));
    }
  }

  private static String pullPolicy(String image) {
    boolean latest = ImageReference.parse(image).map(ImageReference::isLatest).orElse(false);
    return latest ? "Always" : "IfNotPresent";
  }

  /** {@code SetDefaults_Volume}: an empty directory where no source is named. */
  static void volume(Map<String, Object> volume, TypeInfo type, int minor) {
    boolean hasSource = false;
    for (FieldInfo field : type.fields()) {
      hasSource |= field.shape() instanceof Shape.Structured && volume.containsKey(field.name());
    }
    if (!hasSource) {
      volume.put("emptyDir", new LinkedHashMap<String, Object>());
    }
    Map<String, Object> image = Draft.object(volume, "image");
    if (FeatureGate.IMAGE_VOLUME.isOn(new KubernetesVersion(minor))
        && volume.containsKey("image")
        && Draft.text(image, "pullPolicy").isEmpty()) {
      image.put("pullPolicy", pullPolicy(Draft.text(image, "reference")));
    }
  }

  /**
   * An old field for one and a new one for many, of which the first must be that one; the old field
   * wins, as in {@code Convert_v1_PodStatus_To_core_PodStatus} and its like.
   *
   * @param one the field for one
   * @param many the field for many
   * @param key the field of an item that holds it; empty where the item is it
   */
  static void firstOfMany(Map<String, Object> object, String one, String many, String key) {
    String single = Draft.text(object, one);
    String first = "";
    if (object.get(many) instanceof List<?> list && !list.isEmpty()) {
      Object item = list.get(0);
      first =
          key.isEmpty()
              ? String.valueOf(item)
              : Draft.text(Draft.objects(object, many).get(0), key);
    }
    if (single.isEmpty()) {
      if (!first.isEmpty()) {
        object.put(one, first);
      }
    } else if (!single.equals(first)) {
      List<Object> items = new ArrayList<>();
      items.add(key.isEmpty() ? single : new LinkedHashMap<>(Map.of(key, single)));
      object.put(many, items);
    }
  }
}
