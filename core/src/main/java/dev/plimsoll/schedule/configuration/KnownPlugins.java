package dev.plimsoll.schedule.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * kube-scheduler's own plugins and the points at which each has something to say, in the order of
 * the default profile.
 */
final class KnownPlugins {

  /** The plugins that a profile has which says nothing, with the weights of their scores. */
  static final Map<String, Integer> DEFAULTS = defaults();

  /** By plugin, the points that it knows. */
  private static final Map<String, List<String>> POINTS = points();

  /** Those that are there but are switched off by a feature gate, and do nothing. */
  private static final Set<String> ASLEEP =
      Set.of("GangScheduling", "TopologyPlacementGenerator", "PodGroupPodsCount");

  private KnownPlugins() {}

  private static Map<String, Integer> defaults() {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (String name :
        List.of(
            "SchedulingGates",
            "PrioritySort",
            "NodeUnschedulable",
            "NodeName",
            "TaintToleration",
            "NodeAffinity",
            "NodePorts",
            "NodeResourcesFit",
            "VolumeRestrictions",
            "NodeVolumeLimits",
            "VolumeBinding",
            "VolumeZone",
            "PodTopologySpread",
            "InterPodAffinity",
            "DynamicResources",
            "DefaultPreemption",
            "NodeResourcesBalancedAllocation",
            "ImageLocality",
            "DefaultBinder",
            "NodeDeclaredFeatures")) {
      all.put(name, 0);
    }
    all.put("TaintToleration", 3);
    for (String name :
        List.of("NodeAffinity", "PodTopologySpread", "InterPodAffinity", "DynamicResources")) {
      all.put(name, 2);
    }
    return all;
  }

  private static Map<String, List<String>> points() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    List<String> scored = List.of("preFilter", "filter", "preScore", "score");
    all.put("SchedulingGates", List.of("preEnqueue"));
    all.put("PrioritySort", List.of("queueSort"));
    all.put("NodeUnschedulable", List.of("filter"));
    all.put("NodeName", List.of("filter"));
    all.put("TaintToleration", List.of("filter", "preScore", "score"));
    all.put("NodeAffinity", scored);
    all.put("NodePorts", List.of("preFilter", "filter"));
    all.put("NodeResourcesFit", with(scored, "placementScore"));
    all.put("VolumeRestrictions", List.of("preFilter", "filter"));
    all.put("NodeVolumeLimits", List.of("preFilter", "filter"));
    all.put("VolumeBinding", with(scored, "reserve", "preBind"));
    all.put("VolumeZone", List.of("preFilter", "filter"));
    all.put("PodTopologySpread", scored);
    all.put("InterPodAffinity", scored);
    all.put(
        "DynamicResources",
        List.of("preEnqueue", "preFilter", "filter", "postFilter", "score", "reserve", "preBind"));
    all.put("DefaultPreemption", List.of("preEnqueue", "postFilter"));
    all.put("NodeResourcesBalancedAllocation", List.of("preScore", "score"));
    all.put("ImageLocality", List.of("score"));
    all.put("DefaultBinder", List.of("bind"));
    all.put("NodeDeclaredFeatures", List.of("preFilter", "filter"));
    return all;
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** All names. */
  static Set<String> names() {
    return POINTS.keySet();
  }

  /** Whether a plugin is one of kube-scheduler's own. */
  static boolean has(String name) {
    return POINTS.containsKey(name) || ASLEEP.contains(name);
  }

  /** Whether a plugin is there and switched off. */
  static boolean isAsleep(String name) {
    return ASLEEP.contains(name);
  }

  /** Whether a plugin has something to say at a point. */
  static boolean extend(String name, String point) {
    return POINTS.getOrDefault(name, List.of()).contains(point);
  }
}
