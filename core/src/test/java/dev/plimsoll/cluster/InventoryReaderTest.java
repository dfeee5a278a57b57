package dev.plimsoll.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Inventories of every form, and what is wrong with them, at its place in the text. */
class InventoryReaderTest {

  private static final String POOLS =
      """
      apiVersion: plimsoll.dev/v1
      kind: NodeInventory
      pools:
      """;

  private static ManifestSet manifests(String text) {
    ManifestReader reader = new ManifestReader(Api.of(KubernetesVersion.DEFAULT));
    SourceFile file = SourceFile.of("nodes.yaml", text);
    return ManifestSet.of(reader.read(YamlReader.read(file, Limits.DEFAULTS), true).manifests());
  }

  private static InventoryReading read(String text) {
    return InventoryReader.read(manifests(text));
  }

  private static Inventory clean(String text) {
    InventoryReading reading = read(text);
    assertEquals(List.of(), reading.diagnostics());
    return reading.inventory();
  }

  /** Each finding as {@code code `characters` message}. */
  private static List<String> problems(String text) {
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : read(text).diagnostics()) {
      Span span = diagnostic.location().span();
      found.add(
          diagnostic.code()
              + " `"
              + text.substring(span.start(), span.end())
              + "` "
              + diagnostic.message());
    }
    return found;
  }

  @Test
  void readsWhatKubectlWrites() {
    Inventory inventory =
        clean(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Node
              metadata:
                name: node-0
                labels: {disk: ssd}
              spec:
                unschedulable: true
                taints:
                - {key: dedicated, value: batch, effect: NoSchedule}
              status:
                capacity: {cpu: "4", memory: 16Gi, pods: "110"}
                allocatable: {cpu: 3920m, memory: 14Gi, pods: "110", example.com/gpu: "2"}
                images:
                - names: ["registry.example/web:1"]
                  sizeBytes: 83886080
            - apiVersion: v1
              kind: Pod
              metadata: {name: web, namespace: shop, labels: {app: web}}
              spec:
                nodeName: node-0
                containers:
                - name: web
                  resources: {requests: {cpu: 500m}}
                  ports: [{containerPort: 80, hostPort: 8080}]
              status: {phase: Running}
            - apiVersion: v1
              kind: Pod
              metadata: {name: done}
              spec: {nodeName: node-0, containers: [{name: x, resources: {requests: {cpu: 1}}}]}
              status: {phase: Succeeded}
            - apiVersion: v1
              kind: Pod
              metadata: {name: waiting}
              spec: {containers: [{name: x}]}
            """);
    NodeInfo node = inventory.nodes().get(0);
    assertEquals(
        new Resources(3920, 14L << 30, 0, 110, Map.of("example.com/gpu", 2L)), node.allocatable());
    assertEquals(Map.of("disk", "ssd"), node.labels());
    assertEquals(List.of(new NodeTaint("dedicated", "batch", "NoSchedule")), node.taints());
    assertTrue(node.unschedulable());
    assertEquals(List.of("shop/web"), node.pods().stream().map(PodInfo::key).toList());
    assertEquals(500, node.used().milliCpu());
    assertEquals(1, node.used().pods());
    assertEquals(200L << 20, node.scoredMemory());
    assertEquals(List.of(new HostPort("0.0.0.0", "TCP", 8080)), node.hostPorts());
    assertEquals(
        new ImageState(83886080, Set.of("node-0")),
        inventory.image("registry.example/web:1").orElseThrow());
  }

  @Test
  void capacityStandsInForWhatIsAllocatable() {
    Inventory inventory =
        clean(
            """
            apiVersion: v1
            kind: Node
            metadata: {name: node-0}
            status: {capacity: {cpu: 2}}
            """);
    assertEquals(2000, inventory.nodes().get(0).allocatable().milliCpu());
  }

  @Test
  void readsPools() {
    Inventory inventory =
        clean(
            """
            apiVersion: plimsoll.dev/v1
            kind: NodeInventory
            controlPlane: {count: 1}
            pools:
            - name: workers
              count: 3
              zones: [eu-1a, eu-1b]
              capacity: {cpu: 8, memory: 32Gi, pods: 50, ephemeral-storage: 100Gi}
              reserved: {cpu: 200m, memory: 1Gi}
              labels: {disk: ssd}
              taints: ["dedicated=batch:NoSchedule", "spot:PreferNoSchedule"]
            """);
    assertEquals(
        List.of("control-plane-0", "workers-0", "workers-1", "workers-2"),
        inventory.nodes().stream().map(NodeInfo::name).toList());
    NodeInfo last = inventory.node("workers-2").orElseThrow();
    assertEquals(3, last.order());
    assertEquals(new Resources(7800, 31L << 30, 100L << 30, 50, Map.of()), last.allocatable());
    assertEquals(
        Map.of(
            "kubernetes.io/hostname", "workers-2",
            "topology.kubernetes.io/zone", "eu-1a",
            "kubernetes.io/arch", "amd64",
            "kubernetes.io/os", "linux",
            "disk", "ssd"),
        last.labels());
    assertEquals(
        List.of(
            new NodeTaint("dedicated", "batch", "NoSchedule"),
            new NodeTaint("spot", "", "PreferNoSchedule")),
        last.taints());
    NodeInfo control = inventory.nodes().get(0);
    assertTrue(control.taints().get(0).repelsNewPods());
    assertTrue(control.labels().containsKey("node-role.kubernetes.io/control-plane"));
  }

  @Test
  void aMapOfZonesSaysHowManyNodesEachHas() {
    Inventory inventory =
        clean(
            POOLS
                + """
                - name: w
                  zones: {eu-1a: 2, eu-1b: 1}
                  allocatable: {cpu: 4, memory: 8Gi}
                """);
    assertEquals(
        List.of("eu-1a", "eu-1a", "eu-1b"),
        inventory.nodes().stream()
            .map(node -> node.labels().get("topology.kubernetes.io/zone"))
            .toList());
    assertEquals(110, inventory.nodes().get(0).allocatable().pods());
  }

  @Test
  void namesTheFilesOfWhatExists() {
    InventoryReading reading =
        read(POOLS + "- {name: w, capacity: {cpu: 1}}\nexisting: [cluster.yaml]\n");
    assertEquals("cluster.yaml", reading.existing().get(0).orElse(""));
  }

  @Test
  void everyPresetIsAnInventoryWithADefaultStorageClass() {
    Map<String, Integer> nodes = Map.of("minikube", 1, "kind", 3, "three-workers", 3);
    assertEquals(nodes.keySet(), Set.copyOf(Presets.names()));
    for (String name : Presets.names()) {
      Inventory inventory = clean(Presets.text(name).orElseThrow());
      assertEquals(nodes.get(name), inventory.nodes().size(), name);
      assertEquals(1, inventory.objects().ofKind("storage.k8s.io", "StorageClass").size(), name);
    }
    assertFalse(Presets.text("../kind").isPresent());
    assertFalse(Presets.text("").isPresent());
  }

  @Test
  void saysWhatIsWrongWithNodes() {
    assertEquals(
        List.of(
            "schedule/no-allocatable `Node` the node says neither what is allocatable nor its"
                + " capacity, so nothing fits on it"),
        problems("apiVersion: v1\nkind: Node\nmetadata: {name: a}\n"));
    assertEquals(
        List.of(
            "schema/format `4x` cpu is no quantity",
            "schema/format `-1` pods is less than nothing"),
        problems(
            """
            apiVersion: v1
            kind: Node
            metadata: {name: a}
            status: {allocatable: {cpu: 4x, memory: 1Gi, pods: -1}}
            """));
    assertEquals(
        List.of(
            "schedule/unknown-node `b` the Pod runs on node b, which the inventory does not have"),
        problems(
            """
            apiVersion: v1
            kind: Node
            metadata: {name: a}
            status: {allocatable: {cpu: 4}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec: {nodeName: b}
            """));
    assertEquals(
        List.of(
            "schedule/duplicate-node `a` there is another node a already; this one is left out"),
        problems(
            """
            {apiVersion: v1, kind: Node, metadata: {name: a}, status: {capacity: {cpu: 1}}}
            ---
            {apiVersion: v1, kind: Node, metadata: {name: a}, status: {capacity: {cpu: 1}}}
            """));
  }

  @Test
  void saysWhatIsWrongWithPools() {
    assertEquals(
        List.of("schema/unknown-field `cont` unknown field `cont`"),
        problems(POOLS + "- {name: w, cont: 3, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schema/unknown-field `memry` unknown field `memry`"),
        problems(POOLS + "- {name: w, capacity: {cpu: 1, memry: 1Gi, example.com/gpu: 1}}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `-1` a pool cannot have -1 nodes"),
        problems(POOLS + "- {name: w, count: -1, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `2147483647` a pool cannot have 2147483647 nodes"),
        problems(POOLS + "- {name: w, count: 2147483647, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schema/type `many` count is no whole number"),
        problems(POOLS + "- {name: w, count: many, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schema/format `lots` memory is no quantity"),
        problems(POOLS + "- {name: w, capacity: {cpu: 1, memory: lots}}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `batch` this is no taint"),
        problems(POOLS + "- {name: w, capacity: {cpu: 1}, taints: [batch, \"a:NoExecute\"]}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `a:Never` this is no taint"),
        problems(POOLS + "- {name: w, capacity: {cpu: 1}, taints: [a:Never]}\n"));
    assertEquals(
        List.of(
            "schedule/no-allocatable `w` the pool says neither its capacity nor what is"
                + " allocatable, so nothing fits on it"),
        problems(POOLS + "- name: w\n"));
    assertEquals(
        List.of("schedule/invalid-pool `pools` the inventory has no pools, so there is no node"),
        problems(POOLS));
    assertEquals(
        List.of("schedule/invalid-pool `-2` zone a cannot have that many nodes"),
        problems(POOLS + "- {name: w, zones: {a: -2, b: 1}, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `-0.3` this is no price"),
        problems(POOLS + "- {name: w, price: -0.3, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `1` the pool cannot have at most 1 and at least 3 nodes"),
        problems(POOLS + "- {name: w, scale: {min: 3, max: 1}, capacity: {cpu: 1}}\n"));
    assertEquals(
        List.of("schedule/invalid-pool `few` this is no number of nodes"),
        problems(POOLS + "- {name: w, scale: {max: few}, capacity: {cpu: 1}}\n"));
  }

  @Test
  void nothingMakesItThrow() {
    for (String odd :
        List.of(
            "[]",
            "x",
            POOLS + "- 3\n",
            POOLS + "  a: b\n",
            POOLS + "- {count: 2147483648, zones: 3, taints: {a: b}, labels: [x], scale: 3}\n",
            "{apiVersion: v1, kind: Node, spec: 3, status: {allocatable: [1], images: {a: b}}}",
            "{apiVersion: v1, kind: Pod, spec: {nodeName: [a], containers: 3}}")) {
      assertTrue(read(odd).inventory().nodes().size() <= 2, odd);
    }
  }
}
