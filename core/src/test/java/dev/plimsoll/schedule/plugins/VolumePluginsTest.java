package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.cluster;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims, disks, zones, limits and room. */
class VolumePluginsTest {

  private static final String NODES =
      """
      ---
      {apiVersion: v1, kind: Node, metadata: {name: n0, labels: {host: n0,
        topology.kubernetes.io/zone: a}}, status: {capacity: {cpu: 4}}}
      ---
      {apiVersion: v1, kind: Node, metadata: {name: n1, labels: {host: n1,
        topology.kubernetes.io/zone: b}}, status: {capacity: {cpu: 4}}}
      ---
      {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local},
        provisioner: kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}
      ---
      {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: made},
        provisioner: csi.example.com, volumeBindingMode: WaitForFirstConsumer}
      ---
      {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: eager},
        provisioner: csi.example.com, volumeBindingMode: Immediate}
      """;

  private static String claim(String spec) {
    return claim("c", spec);
  }

  private static String claim(String name, String spec) {
    return "---\n{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: "
        + name
        + "}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}, "
        + spec
        + "}}\n";
  }

  private static String volume(String name, String size, String labels, String spec) {
    return "---\n{apiVersion: v1, kind: PersistentVolume, metadata: {name: "
        + name
        + ", labels: {"
        + labels
        + "}}, spec: {accessModes: [ReadWriteOnce], capacity: {storage: "
        + size
        + "}, "
        + spec
        + "}}\n";
  }

  private static String on(String node) {
    return "nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: host, operator:"
        + " In, values: ["
        + node
        + "]}]}]}}";
  }

  private static PodInfo using(String... claims) {
    StringBuilder volumes = new StringBuilder("{volumes: [");
    for (String claim : claims) {
      volumes.append("{name: ").append(claim).append(", persistentVolumeClaim: {claimName: ");
      volumes.append(claim).append("}}, ");
    }
    return pod(volumes + "]}");
  }

  private static List<String> binding(String storage) {
    return ask(new VolumeBinding(), using("c"), cluster(NODES + storage));
  }

  @Test
  void aBoundVolumeKeepsThePodNearIt() {
    assertEquals(
        List.of("never", "yes"),
        binding(claim("volumeName: v") + volume("v", "5Gi", "", on("n1"))));
    assertEquals(List.of("refused: [" + VolumeBinding.IMMEDIATE + "]"), first("volumeName: gone"));
  }

  private static List<String> first(String spec) {
    return binding(claim(spec)).subList(0, 1);
  }

  @Test
  void anUnboundClaimWaitsOrDoesNot() {
    assertEquals(List.of("yes", "yes"), binding(claim("storageClassName: made")));
    assertEquals(List.of("never", "never"), binding(claim("storageClassName: local")));
    String immediate = "refused: [" + VolumeBinding.IMMEDIATE + "]";
    assertEquals(List.of(immediate), first("storageClassName: eager"));
    assertEquals(List.of(immediate), first("storageClassName: unheard-of"));
    assertEquals(List.of(immediate), first("storageClassName: ''"));
    assertEquals(
        List.of("yes", "never"),
        binding(
            claim("storageClassName: eager")
                + volume("v", "5Gi", "", "storageClassName: eager, " + on("n0"))));
  }

  @Test
  void aStaticVolumeMustBeLargeEnoughAndFree() {
    String wanted = claim("storageClassName: local");
    String small = volume("v", "4Gi", "", "storageClassName: local, " + on("n0"));
    String large = volume("w", "6Gi", "", "storageClassName: local, " + on("n1"));
    assertEquals(List.of("never", "yes"), binding(wanted + small + large));
    String taken = "claimRef: {namespace: default, name: other}, ";
    assertEquals(
        List.of("never", "never"),
        binding(wanted + volume("v", "6Gi", "", "storageClassName: local, " + taken + on("n0"))));
  }

  @Test
  void aPodThatGetsANodeTakesItsVolumes() {
    String storage =
        claim("storageClassName: local")
            + claim("d", "storageClassName: local")
            + claim("e", "storageClassName: made")
            + volume("v", "6Gi", "", "storageClassName: local, " + on("n1"));
    Inventory before = cluster(NODES + storage);
    VolumeBinding plugin = new VolumeBinding();
    Inventory after = plugin.reserve(using("c"), before.nodes().get(1), before);
    assertEquals(List.of("never", "yes"), ask(plugin, using("d"), before));
    assertEquals(List.of("never", "never"), ask(plugin, using("d"), after));
    assertEquals(Set.of(VolumeBinding.NODE_CONFLICT), reasons(plugin, using("c"), after));
    Inventory made = plugin.reserve(using("e"), before.nodes().get(0), before);
    assertEquals(List.of("yes", "never"), ask(plugin, using("e"), made));
    assertSame(before, plugin.reserve(pod("{}"), before.nodes().get(0), before));
  }

  @Test
  void aClassMayBeForSomeNodesAndADriverMayBeFull() {
    String narrow =
        "---\n{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: narrow},"
            + " provisioner: csi.example.com, volumeBindingMode: WaitForFirstConsumer,"
            + " allowedTopologies: [{matchLabelExpressions: [{key: host, values: [n1]}]}]}\n";
    assertEquals(List.of("never", "yes"), binding(narrow + claim("storageClassName: narrow")));
    String full =
        "---\n{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: csi.example.com},"
            + " spec: {storageCapacity: true}}\n"
            + "---\n{apiVersion: storage.k8s.io/v1, kind: CSIStorageCapacity, metadata: {name: x},"
            + " storageClassName: made, capacity: 5Gi, nodeTopology: {matchLabels: {host: n0}}}\n";
    String storage = NODES + full + claim("storageClassName: made");
    assertEquals(List.of("yes", "never"), binding(full + claim("storageClassName: made")));
    Inventory swapped = cluster(storage.replace("host: n0}}}", "host: n1}}}"));
    assertEquals(Set.of(VolumeBinding.NO_SPACE), reasons(new VolumeBinding(), using("c"), swapped));
  }

  @Test
  void withoutAWordAboutStorageNothingIsSaid() {
    Inventory nodes =
        cluster(
            "{apiVersion: plimsoll.dev/v1, kind: NodeInventory, pools: [{name: w, count: 1,"
                + " capacity: {cpu: 1}}]}");
    assertEquals(List.of("yes"), ask(new VolumeBinding(), using("c"), nodes));
    assertEquals(List.of("yes"), ask(new VolumeRestrictions(), using("c"), nodes));
  }

  @Test
  void aClaimForOnePodIsTakenOnce() {
    String storage =
        NODES
            + claim("storageClassName: made").replace("ReadWriteOnce", "ReadWriteOncePod")
            + claim("d", "storageClassName: made");
    Inventory nodes = cluster(storage);
    VolumeRestrictions plugin = new VolumeRestrictions();
    assertEquals(List.of("yes", "yes"), ask(plugin, using("c"), nodes));
    Inventory used = nodes.withPod("n0", using("c", "d"));
    assertEquals(List.of("no", "no"), ask(plugin, using("c"), used));
    assertEquals(List.of("yes", "yes"), ask(plugin, using("d"), used));
    assertEquals(
        List.of("refused: [persistentvolumeclaim \"gone\" not found]"),
        ask(plugin, using("gone"), nodes).subList(0, 1));
  }

  @Test
  void aDiskIsOnOneNodeOnceUnlessItIsOnlyRead() {
    Inventory nodes =
        cluster(NODES)
            .withPod("n0", pod("{volumes: [{gcePersistentDisk: {pdName: d}}]}"))
            .withPod("n1", pod("{volumes: [{gcePersistentDisk: {pdName: d, readOnly: true}}]}"));
    VolumeRestrictions plugin = new VolumeRestrictions();
    assertEquals(
        List.of("no", "yes"),
        ask(plugin, pod("{volumes: [{gcePersistentDisk: {pdName: d, readOnly: true}}]}"), nodes));
    assertEquals(
        List.of("yes", "yes"),
        ask(plugin, pod("{volumes: [{gcePersistentDisk: {pdName: e}}]}"), nodes));
    Inventory images =
        nodes.withPod("n0", pod("{volumes: [{rbd: {monitors: [m1, m2], image: i}}]}"));
    assertEquals(
        List.of("no", "yes"),
        ask(plugin, pod("{volumes: [{rbd: {monitors: [m2], pool: rbd, image: i}}]}"), images));
    assertEquals(
        List.of("yes", "yes"),
        ask(plugin, pod("{volumes: [{rbd: {monitors: [m3], image: i}}]}"), images));
  }

  @Test
  void aVolumeStaysInItsZones() {
    String bound = claim("volumeName: v");
    String zone = "topology.kubernetes.io/zone: ";
    VolumeZone plugin = new VolumeZone();
    assertEquals(
        List.of("never", "yes"),
        ask(plugin, using("c"), cluster(NODES + bound + volume("v", "5Gi", zone + "b__c", ""))));
    String old = "failure-domain.beta.kubernetes.io/zone: a";
    assertEquals(
        List.of("yes", "never"),
        ask(plugin, using("c"), cluster(NODES + bound + volume("v", "5Gi", old, ""))));
    assertEquals(
        List.of("yes", "yes"),
        ask(plugin, using("c"), cluster(NODES + bound + volume("v", "5Gi", "host: x", ""))));
  }

  @Test
  void aDriverMountsSoManyVolumesOnANode() {
    String limited =
        "---\n{apiVersion: storage.k8s.io/v1, kind: CSINode, metadata: {name: n0}, spec: {drivers:"
            + " [{name: csi.example.com, allocatable: {count: 1}}]}}\n";
    String claims = claim("storageClassName: made") + claim("d", "storageClassName: made");
    NodeVolumeLimits plugin = new NodeVolumeLimits();
    Inventory nodes = cluster(NODES + limited + claims);
    assertEquals(List.of("yes", "yes"), ask(plugin, using("c"), nodes));
    assertEquals(List.of("no", "yes"), ask(plugin, using("c", "d"), nodes));
    Inventory used = nodes.withPod("n0", using("c")).withPod("n1", using("c"));
    assertEquals(List.of("yes", "yes"), ask(plugin, using("c"), used));
    assertEquals(List.of("no", "yes"), ask(plugin, using("d"), used));
  }
}
