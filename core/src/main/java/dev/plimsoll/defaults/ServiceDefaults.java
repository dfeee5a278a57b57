package dev.plimsoll.defaults;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is filled in for Services: {@code SetDefaults_Service}. */
final class ServiceDefaults {

  private static final long SESSION_SECONDS = 10_800;

  private ServiceDefaults() {}

  /** A Service's spec that has its type and affinity. */
  static void spec(Map<String, Object> spec) {
    sessions(spec);
    for (Map<String, Object> port : Draft.objects(spec, "ports")) {
      Object target = port.getOrDefault("targetPort", 0L);
      if (target.equals(0L) || target.equals("")) {
        port.put("targetPort", port.getOrDefault("port", 0L));
      }
    }
    String type = Draft.text(spec, "type");
    boolean balanced = type.equals("LoadBalancer");
    boolean inside = type.equals("ClusterIP");
    boolean onNodes = balanced || type.equals("NodePort");
    boolean outside = onNodes || (inside && !Draft.isEmpty(spec, "externalIPs"));
    if (outside && Draft.text(spec, "externalTrafficPolicy").isEmpty()) {
      spec.put("externalTrafficPolicy", "Cluster");
    }
    if (inside || onNodes) {
      spec.putIfAbsent("internalTrafficPolicy", "Cluster");
    }
    if (balanced) {
      spec.putIfAbsent("allocateLoadBalancerNodePorts", true);
    }
  }

  private static void sessions(Map<String, Object> spec) {
    String affinity = Draft.text(spec, "sessionAffinity");
    if (affinity.equals("None")) {
      spec.remove("sessionAffinityConfig");
    } else if (affinity.equals("ClientIP")) {
      Map<String, Object> config = Draft.object(spec, "sessionAffinityConfig");
      if (!Draft.object(config, "clientIP").containsKey("timeoutSeconds")) {
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("timeoutSeconds", SESSION_SECONDS);
        spec.put("sessionAffinityConfig", new LinkedHashMap<>(Map.of("clientIP", seconds)));
      }
    }
  }

  /** A Service as a whole: how its load balancer's addresses work. */
  static void service(Map<String, Object> service) {
    String type = Draft.text(Draft.object(service, "spec"), "type");
    Map<String, Object> balancer = Draft.object(Draft.object(service, "status"), "loadBalancer");
    if (type.equals("LoadBalancer")) {
      for (Map<String, Object> ingress : Draft.objects(balancer, "ingress")) {
        if (!Draft.text(ingress, "ip").isEmpty()) {
          ingress.putIfAbsent("ipMode", "VIP");
        }
      }
    }
  }
}
