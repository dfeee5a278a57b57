package dev.plimsoll.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small clusters and workloads that use every plugin, made at random; the same for one seed. */
final class RandomCluster {

  private static final List<String> APPS = List.of("web", "db", "cache");
  private static final List<String> ZONES = List.of("a", "b", "c");
  private static final List<String> KEYS =
      List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone", "rack");

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomCluster(long seed) {
    this.random = new Random(seed);
  }

  /** Nodes, running Pods and storage. */
  static String nodes(long seed) {
    RandomCluster cluster = new RandomCluster(seed);
    cluster.addNodes();
    return cluster.text.toString();
  }

  /** Workloads of some forty Pods. */
  static String workloads(long seed) {
    RandomCluster cluster = new RandomCluster(seed);
    cluster.addWorkloads();
    return cluster.text.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void add(String object) {
    text.append("---\n").append(object).append('\n');
  }

  private void addNodes() {
    add(
        "{apiVersion: v1, kind: Namespace, metadata: {name: other, labels: {team: "
            + one(APPS)
            + "}}}");
    add(
        "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local}, provisioner:"
            + " kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}");
    int nodes = 2 + random.nextInt(9);
    for (int i = 0; i < nodes; i++) {
      addNode(i);
      if (chance(50)) {
        add(
            "{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv-"
                + i
                + ", labels: {topology.kubernetes.io/zone: "
                + one(ZONES)
                + "}}, spec: {capacity: {storage: "
                + (1 + random.nextInt(3))
                + "Gi}, accessModes: [ReadWriteOnce], storageClassName: local, nodeAffinity:"
                + " {required: {nodeSelectorTerms: [{matchExpressions: [{key:"
                + " kubernetes.io/hostname, operator: In, values: [n"
                + i
                + "]}]}]}}}}");
      }
    }
    int running = random.nextInt(8);
    for (int i = 0; i < running; i++) {
      String deleted = chance(15) ? ", deletionTimestamp: \"2026-01-01T00:00:00Z\"" : "";
      add(
          "{apiVersion: v1, kind: Pod, metadata: {name: running-"
              + i
              + ", namespace: "
              + namespace()
              + ", labels: {app: "
              + one(APPS)
              + "}"
              + deleted
              + "}, spec: {nodeName: n"
              + random.nextInt(nodes)
              + ", "
              + spec()
              + "}}");
    }
  }

  private void addNode(int number) {
    List<String> labels = new ArrayList<>();
    if (chance(90)) {
      labels.add("kubernetes.io/hostname: n" + number);
    }
    if (chance(80)) {
      labels.add("topology.kubernetes.io/zone: " + one(ZONES));
    }
    if (chance(50)) {
      labels.add("rack: " + (chance(20) ? "\"\"" : one(ZONES)));
    }
    List<String> taints = new ArrayList<>();
    if (chance(20)) {
      taints.add("{key: dedicated, value: batch, effect: NoSchedule}");
    }
    if (chance(20)) {
      taints.add("{key: soft, effect: PreferNoSchedule}");
    }
    String images = chance(40) ? "[{names: [\"web:1\"], sizeBytes: " + (300L << 20) + "}]" : "[]";
    add(
        "{apiVersion: v1, kind: Node, metadata: {name: n"
            + number
            + ", labels: {"
            + String.join(", ", labels)
            + "}}, spec: {unschedulable: "
            + chance(8)
            + ", taints: ["
            + String.join(", ", taints)
            + "]}, status: {images: "
            + images
            + ", allocatable: {cpu: "
            + (2 + random.nextInt(6))
            + ", memory: "
            + (4 + random.nextInt(12))
            + "Gi, pods: "
            + (4 + random.nextInt(12))
            + ", example.com/gpu: "
            + random.nextInt(3)
            + "}}}");
  }

  private void addWorkloads() {
    if (chance(60)) {
      add(
          "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web},"
              + " ports: [{port: 80}]}}");
    }
    int workloads = 3 + random.nextInt(4);
    for (int i = 0; i < workloads; i++) {
      String app = one(APPS);
      String metadata = "metadata: {name: w" + i + ", namespace: " + namespace() + "}";
      String template =
          "template: {metadata: {labels: {app: " + app + "}}, spec: {" + spec() + "}}";
      String selector = "selector: {matchLabels: {app: " + app + "}}";
      String replicas = "replicas: " + random.nextInt(12);
      switch (random.nextInt(8)) {
        case 0 ->
            add(
                "{apiVersion: apps/v1, kind: StatefulSet, "
                    + metadata
                    + ", spec: {"
                    + replicas
                    + ", "
                    + selector
                    + ", "
                    + template
                    + (chance(60)
                        ? ", volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes:"
                            + " [ReadWriteOnce], storageClassName: local, resources: {requests:"
                            + " {storage: 1Gi}}}}]"
                        : "")
                    + "}}");
        case 1 ->
            add(
                "{apiVersion: apps/v1, kind: DaemonSet, "
                    + metadata
                    + ", spec: {"
                    + selector
                    + ", "
                    + template
                    + "}}");
        case 2 ->
            add(
                "{apiVersion: batch/v1, kind: Job, "
                    + metadata
                    + ", spec: {parallelism: "
                    + random.nextInt(8)
                    + ", "
                    + template
                    + "}}");
        default ->
            add(
                "{apiVersion: apps/v1, kind: Deployment, "
                    + metadata
                    + ", spec: {"
                    + replicas
                    + ", "
                    + selector
                    + ", "
                    + template
                    + "}}");
      }
    }
  }

  private String namespace() {
    return chance(80) ? "default" : "other";
  }

  private String spec() {
    List<String> fields = new ArrayList<>();
    if (chance(30)) {
      fields.add(
          "tolerations: [{key: " + one(List.of("dedicated", "soft")) + ", operator: Exists}]");
    }
    if (chance(10)) {
      fields.add("nodeSelector: {topology.kubernetes.io/zone: " + one(ZONES) + "}");
    }
    if (chance(35)) {
      fields.add(
          "topologySpreadConstraints: [" + spread() + (chance(40) ? ", " + spread() : "") + "]");
    }
    List<String> affinity = new ArrayList<>();
    if (chance(15)) {
      affinity.add(
          "nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: "
              + (1 + random.nextInt(100))
              + ", preference: {matchExpressions: [{key: rack, operator: Exists}]}}]}");
    }
    if (chance(25)) {
      affinity.add("podAntiAffinity: {" + terms() + "}");
    }
    if (chance(20)) {
      affinity.add("podAffinity: {" + terms() + "}");
    }
    if (!affinity.isEmpty()) {
      fields.add("affinity: {" + String.join(", ", affinity) + "}");
    }
    if (chance(10)) {
      fields.add(
          "volumes: [{name: d, gcePersistentDisk: {pdName: disk-" + random.nextInt(2) + "}}]");
    }
    String requests =
        "requests: {cpu: "
            + random.nextInt(12) * 100
            + "m"
            + (chance(70) ? ", memory: " + random.nextInt(20) * 100 + "Mi" : "")
            + "}"
            + (chance(8) ? ", limits: {example.com/gpu: 1}" : "");
    String port =
        chance(10)
            ? ", ports: [{containerPort: 80, hostPort: " + (80 + random.nextInt(2)) + "}]"
            : "";
    fields.add(
        "containers: [{name: c, image: "
            + one(List.of("\"web:1\"", "db"))
            + (chance(90) ? ", resources: {" + requests + "}" : "")
            + port
            + "}]");
    return String.join(", ", fields);
  }

  private String spread() {
    return "{maxSkew: "
        + (1 + random.nextInt(3))
        + ", topologyKey: "
        + one(KEYS)
        + ", whenUnsatisfiable: "
        + one(List.of("DoNotSchedule", "ScheduleAnyway"))
        + ", labelSelector: {matchLabels: {app: "
        + one(APPS)
        + "}}"
        + (chance(30) ? ", nodeAffinityPolicy: " + one(List.of("Honor", "Ignore")) : "")
        + (chance(30) ? ", nodeTaintsPolicy: " + one(List.of("Honor", "Ignore")) : "")
        + "}";
  }

  private String terms() {
    List<String> both = new ArrayList<>();
    if (chance(60)) {
      both.add("requiredDuringSchedulingIgnoredDuringExecution: [" + term() + "]");
    }
    if (chance(60)) {
      both.add(
          "preferredDuringSchedulingIgnoredDuringExecution: [{weight: "
              + (1 + random.nextInt(100))
              + ", podAffinityTerm: "
              + term()
              + "}]");
    }
    return String.join(", ", both);
  }

  private String term() {
    String namespaces =
        switch (random.nextInt(4)) {
          case 0 -> ", namespaces: [other]";
          case 1 -> ", namespaceSelector: {matchLabels: {team: " + one(APPS) + "}}";
          default -> "";
        };
    return "{topologyKey: "
        + one(KEYS)
        + ", labelSelector: {matchLabels: {app: "
        + one(APPS)
        + "}}"
        + namespaces
        + "}";
  }
}
