package dev.plimsoll.benchmarks;

/**
 * A cluster as large as Kubernetes supports, and the Deployments that run on it: nodes of three
 * sizes in three zones; Pods with requests, of which some keep off hosts with their like, some are
 * spread over zones, and some are behind a Service and so spread by default.
 */
final class LargeCluster {

  private static final String[] SIZES = {"small", "medium", "large"};
  private static final int[] CPUS = {8, 16, 32};

  private LargeCluster() {}

  /** The nodes as a {@code NodeInventory}. */
  static String nodes(int count) {
    StringBuilder text = new StringBuilder(512);
    text.append("apiVersion: plimsoll.dev/v1\nkind: NodeInventory\npools:\n");
    for (int size = 0; size < SIZES.length; size++) {
      int share = count / SIZES.length + (size < count % SIZES.length ? 1 : 0);
      text.append("- name: ")
          .append(SIZES[size])
          .append("\n  count: ")
          .append(share)
          .append("\n  zones: [a, b, c]\n  capacity: {cpu: ")
          .append(CPUS[size])
          .append(", memory: ")
          .append(CPUS[size] * 4)
          .append("Gi, pods: 110}\n");
    }
    return text.toString();
  }

  /**
   * Deployments, five kinds in turn.
   *
   * @param replicas Pods of each
   */
  static String deployments(int count, int replicas) {
    StringBuilder text = new StringBuilder(count * 512);
    for (int number = 0; number < count; number++) {
      String app = "app-" + number;
      text.append("---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ")
          .append(app)
          .append("}\nspec:\n  replicas: ")
          .append(replicas)
          .append("\n  selector: {matchLabels: {app: ")
          .append(app)
          .append("}}\n  template:\n    metadata: {labels: {app: ")
          .append(app)
          .append("}}\n    spec:\n")
          .append(wishes(number % 5, app))
          .append("      containers: [{name: main, image: \"example/")
          .append(app)
          .append(":1\", resources: {requests: {cpu: ")
          .append(100 + 50 * (number % 7))
          .append("m, memory: ")
          .append(256 + 128 * (number % 5))
          .append("Mi}}}]\n");
      if (number % 5 == 0) {
        text.append("---\napiVersion: v1\nkind: Service\nmetadata: {name: ")
            .append(app)
            .append("}\nspec: {selector: {app: ")
            .append(app)
            .append("}, ports: [{port: 80}]}\n");
      }
    }
    return text.toString();
  }

  private static String wishes(int kind, String app) {
    String selector = "labelSelector: {matchLabels: {app: " + app + "}}";
    String host = "topologyKey: kubernetes.io/hostname, " + selector;
    return switch (kind) {
      case 1 ->
          "      topologySpreadConstraints:\n      - {maxSkew: 1, whenUnsatisfiable: DoNotSchedule,"
              + " topologyKey: topology.kubernetes.io/zone, "
              + selector
              + "}\n      - {maxSkew: 1, whenUnsatisfiable: ScheduleAnyway, "
              + host
              + "}\n";
      case 2 ->
          "      affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{"
              + host
              + "}]}}\n";
      case 3 ->
          "      affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution:"
              + " [{weight: 100, podAffinityTerm: {"
              + host
              + "}}]}}\n";
      default -> "";
    };
  }
}
