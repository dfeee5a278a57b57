package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads Plimsoll's own short form of an inventory: pools of like nodes.
 *
 * <p>It has no entry in the table of Kubernetes' types, so unknown keys and wrong types are told
 * here.
 */
final class PoolReader {

  private static final List<String> FIELDS =
      List.of("apiVersion", "kind", "metadata", "kubernetes", "pools", "controlPlane", "existing");
  private static final List<String> POOL_FIELDS =
      List.of(
          "name",
          "count",
          "zones",
          "capacity",
          "reserved",
          "allocatable",
          "labels",
          "taints",
          "price",
          "scale");
  private static final List<String> CONTROL_PLANE_FIELDS =
      List.of("count", "zones", "capacity", "reserved", "allocatable", "labels", "taints");
  private static final List<String> RESOURCES =
      List.of(
          Resources.CPU, Resources.MEMORY, Resources.EPHEMERAL_STORAGE, Resources.PODS, "storage");
  private static final List<String> SCALE_FIELDS = List.of("min", "max");

  /** Twice as many as Kubernetes supports in a cluster. */
  private static final int MOST_NODES = 10_000;

  private static final String CONTROL_PLANE = "control-plane";
  private static final String CONTROL_PLANE_LABEL = "node-role.kubernetes.io/control-plane";

  /** What a control-plane node has where nothing is said: enough for what it runs itself. */
  private static final Resources CONTROL_PLANE_ALLOCATABLE =
      new Resources(2000, 4L << 30, 20L << 30, 110, Map.of());

  private final Problems problems;
  private final List<Pool> pools = new ArrayList<>();

  PoolReader(Problems problems) {
    this.problems = problems;
  }

  /** The files with what runs there already, as they are named. */
  static List<Field<String>> existing(Manifest manifest) {
    return Items.of(manifest.root().field("existing"), Field::text).stream().toList();
  }

  /** The nodes of all pools, control plane first, numbered from {@code order}. */
  List<NodeInfo> read(Manifest manifest, int order) {
    Located root = manifest.root();
    checkKeys(manifest, root, FIELDS);
    List<NodeInfo> nodes = new ArrayList<>();
    Located controlPlane = root.field("controlPlane");
    if (controlPlane.isPresent()) {
      checkKeys(manifest, controlPlane, CONTROL_PLANE_FIELDS);
      addNodes(pool(manifest, controlPlane, true), order, nodes);
    }
    Items<Place> written = Items.of(root.field("pools"), Place::new);
    if (written.isEmpty() && !controlPlane.isPresent()) {
      problems.error(
          manifest,
          Problems.INVALID_POOL,
          root.field("pools"),
          "the inventory has no pools, so there is no node",
          "add pools: with a name, a count and a capacity");
    }
    for (Place pool : written) {
      checkKeys(manifest, pool.at(), POOL_FIELDS);
      checkKeys(manifest, pool.at().field("scale"), SCALE_FIELDS);
      addNodes(pool(manifest, pool.at(), false), order + nodes.size(), nodes);
    }
    return nodes;
  }

  /** The pools that were read so far. */
  List<Pool> pools() {
    return pools;
  }

  private Pool pool(Manifest manifest, Located at, boolean controlPlane) {
    String name = controlPlane ? CONTROL_PLANE : name(manifest, at);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kubernetes.io/arch", "amd64");
    labels.put("kubernetes.io/os", "linux");
    List<NodeTaint> taints = new ArrayList<>();
    if (controlPlane) {
      labels.put(CONTROL_PLANE_LABEL, "");
      taints.add(new NodeTaint(CONTROL_PLANE_LABEL, "", NodeTaint.NO_SCHEDULE));
    }
    labels.putAll(Labels.of(Entries.of(at.field("labels"), Field::text)));
    if (at.field("taints").isWritten()) {
      taints = taints(manifest, Items.of(at.field("taints"), Field::text));
    }
    return new Pool(
        name,
        count(manifest, at),
        zones(manifest, at.field("zones")),
        allocatable(manifest, at, controlPlane),
        labels,
        taints,
        scale(manifest, at.field("scale")),
        price(manifest, at.field("price")),
        manifest,
        at);
  }

  private Pool.Scale scale(Manifest manifest, Located at) {
    int min = nodes(manifest, at.field("min")).orElse(0);
    OptionalInt max = nodes(manifest, at.field("max"));
    if (max.isPresent() && max.getAsInt() < min) {
      problems.error(
          manifest,
          Problems.INVALID_POOL,
          at.field("max"),
          "the pool cannot have at most " + max.getAsInt() + " and at least " + min + " nodes",
          "write a max that is not below min");
      return new Pool.Scale(min, OptionalInt.of(min));
    }
    return new Pool.Scale(min, max);
  }

  private OptionalInt nodes(Manifest manifest, Located at) {
    Field<Integer> number = Field.int32(at);
    if (at.isPresent() && (!number.isPresent() || !isCount(number))) {
      problems.error(
          manifest,
          Problems.INVALID_POOL,
          at,
          "this is no number of nodes",
          "write a whole number from 0 to " + MOST_NODES);
      return OptionalInt.empty();
    }
    return number.isPresent() ? OptionalInt.of(number.orElse(0)) : OptionalInt.empty();
  }

  /** What a node costs an hour, in whatever money. */
  private Optional<BigDecimal> price(Manifest manifest, Located at) {
    Field<Quantity> price = Field.of(at, Quantity.READER);
    boolean wrong =
        at.isPresent() && (!price.isPresent() || price.orElse(Quantity.ZERO).sign() < 0);
    if (wrong) {
      problems.error(
          manifest,
          Problems.INVALID_POOL,
          at,
          "this is no price",
          "write what a node costs an hour, such as 0.384");
    }
    return wrong ? Optional.empty() : price.value().map(Quantity::amount);
  }

  private String name(Manifest manifest, Located at) {
    Field<String> name = Field.text(at.field("name"));
    if (name.orElse("").isEmpty()) {
      problems.error(
          manifest,
          Problems.INVALID_POOL,
          name.at(),
          "the pool has no name",
          "give it one; its nodes are called name-0, name-1, ...");
    }
    return name.orElse("pool");
  }

  private int count(Manifest manifest, Located at) {
    Field<Integer> count = Field.int32(at.field("count"));
    if (at.field("count").isPresent() && !count.isPresent()) {
      problems.error(
          manifest, Problems.TYPE, count.at(), "count is no whole number", "write a number");
    } else if (!isCount(count)) {
      problems.error(
          manifest,
          Problems.INVALID_POOL,
          count.at(),
          "a pool cannot have " + count.orElse(0) + " nodes",
          "write a number from 0 to " + MOST_NODES);
    }
    if (count.isPresent()) {
      return isCount(count) ? count.orElse(0) : 0;
    }
    int inZones = 0;
    for (Entries.Entry<Field<Integer>> zone : Entries.of(at.field("zones"), Field::int32)) {
      inZones += isCount(zone.value()) ? zone.value().orElse(0) : 0;
    }
    return inZones == 0 ? 1 : inZones;
  }

  /** Whether a number is one of nodes; nothing written counts as none. */
  private static boolean isCount(Field<Integer> number) {
    return number.orElse(0) >= 0 && number.orElse(0) <= MOST_NODES;
  }

  /** The zones of the nodes, in turn; a map says how many nodes each of them has. */
  private List<String> zones(Manifest manifest, Located at) {
    List<String> zones = new ArrayList<>();
    for (Field<String> zone : Items.of(at, Field::text)) {
      zone.ifPresent(zones::add);
    }
    for (Entries.Entry<Field<Integer>> zone : Entries.of(at, Field::int32)) {
      boolean wrong = !zone.value().isPresent() || !isCount(zone.value());
      if (wrong) {
        problems.error(
            manifest,
            Problems.INVALID_POOL,
            zone.value().at(),
            "zone " + zone.key() + " cannot have that many nodes",
            "write a whole number from 0 to " + MOST_NODES);
      }
      for (int i = 0; !wrong && i < zone.value().orElse(0); i++) {
        zones.add(zone.key());
      }
    }
    return zones;
  }

  private Resources allocatable(Manifest manifest, Located at, boolean controlPlane) {
    Entries<Field<Quantity>> allocatable = quantities(at.field("allocatable"));
    Entries<Field<Quantity>> capacity = quantities(at.field("capacity"));
    Entries<Field<Quantity>> reserved = quantities(at.field("reserved"));
    checkResources(manifest, allocatable);
    checkResources(manifest, capacity);
    checkResources(manifest, reserved);
    Resources whole = NodeReader.resources(manifest, capacity, problems);
    Resources kept = NodeReader.resources(manifest, reserved, problems);
    if (allocatable.isPresent()) {
      return withPods(NodeReader.resources(manifest, allocatable, problems));
    }
    if (capacity.isPresent()) {
      return withPods(whole.minus(kept));
    }
    if (!controlPlane) {
      problems.error(
          manifest,
          Problems.NO_ALLOCATABLE,
          at.field("capacity"),
          "the pool says neither its capacity nor what is allocatable, so nothing fits on it",
          "add capacity: {cpu: 4, memory: 16Gi}");
    }
    return controlPlane ? CONTROL_PLANE_ALLOCATABLE : Resources.NONE;
  }

  /** A resource without a slash is one of Kubernetes' own, so others are misspelt. */
  private void checkResources(Manifest manifest, Entries<Field<Quantity>> written) {
    for (Entries.Entry<Field<Quantity>> entry : written) {
      String name = entry.key();
      boolean known = RESOURCES.contains(name) || name.startsWith("hugepages-");
      if (!known && name.indexOf('/') < 0) {
        problems.unknownKey(manifest, entry.value().at(), name, RESOURCES);
      }
    }
  }

  private static Entries<Field<Quantity>> quantities(Located at) {
    return Entries.of(at, value -> Field.of(value, Quantity.READER));
  }

  /** The kubelet runs up to 110 Pods where it is not told otherwise. */
  private static Resources withPods(Resources resources) {
    return resources.pods() == 0 ? resources.with(Resources.PODS, 110) : resources;
  }

  private List<NodeTaint> taints(Manifest manifest, Items<Field<String>> written) {
    List<NodeTaint> taints = new ArrayList<>();
    for (Field<String> text : written) {
      Optional<NodeTaint> taint = NodeTaint.parse(text.orElse(""));
      taint.ifPresent(taints::add);
      if (taint.isEmpty()) {
        problems.error(
            manifest,
            Problems.INVALID_POOL,
            text.at(),
            "this is no taint",
            "write key=value:effect or key:effect; effects are NoSchedule, PreferNoSchedule and"
                + " NoExecute");
      }
    }
    return taints;
  }

  private void addNodes(Pool pool, int order, List<NodeInfo> nodes) {
    pools.add(pool);
    for (int i = 0; i < pool.count(); i++) {
      nodes.add(pool.node(i, order + i));
    }
  }

  private void checkKeys(Manifest manifest, Located at, List<String> known) {
    for (Entries.Entry<Field<String>> entry : Entries.of(at, Field::text)) {
      if (!known.contains(entry.key())) {
        problems.unknownKey(manifest, at.field(entry.key()), entry.key(), known);
      }
    }
  }

  /** The place of a pool. */
  private record Place(Located at) implements View {}
}
