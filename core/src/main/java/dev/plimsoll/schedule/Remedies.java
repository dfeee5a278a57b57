package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Amounts;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeChoice;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTaint;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodShape;
import dev.plimsoll.cluster.PodToleration;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.cluster.SpreadConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the smallest change that would give a Pod without a node one: to the Pod itself, to a
 * node, or one more node. Each is tried out: the Pod is decided anew with it, everything else being
 * as it is.
 */
final class Remedies {

  private static final String REQUEST = "request at most ";
  private static final String HOST = "kubernetes.io/hostname";
  private static final String CORDON = "node.kubernetes.io/unschedulable";

  /** Of more nodes than this the first are looked at, one by one, for what would help. */
  private static final int LOOKED_AT = 500;

  /** Of so many Pods in all, for each node all are looked at. */
  private static final int COUNTED = 5_000_000;

  /** A higher {@code maxSkew} is no advice. */
  private static final int MOST_SKEW = 1000;

  private final Lane lane;
  private final PodInfo pod;
  private final Inventory inventory;

  /**
   * One change.
   *
   * @param words what to do, as the end of "to make it fit, ..."
   * @param loss how much is lost by it, where it is about an amount; the less the better
   */
  record Change(String words, PodInfo pod, NodeInfo node, double loss) {}

  /**
   * What would help.
   *
   * @param changes what to do, all of it; none where nothing small helps
   * @param newNode the node of which one more would help, or the empty string
   */
  record Found(List<Change> changes, String newNode) {

    Found {
      changes = List.copyOf(changes);
    }

    private boolean asksForLess() {
      for (Change change : changes) {
        if (change.words().startsWith(REQUEST)) {
          return true;
        }
      }
      return false;
    }

    /** In words; nothing when nothing small helps. */
    Optional<String> words() {
      List<String> ways = new ArrayList<>();
      if (!changes.isEmpty()) {
        List<String> all = new ArrayList<>();
        changes.forEach(change -> all.add(change.words()));
        ways.add(String.join(" and ", all));
      }
      if (!newNode.isEmpty()) {
        ways.add("add a node like " + newNode);
      } else if (asksForLess()) {
        ways.add("add a larger node");
      }
      return ways.isEmpty() ? Optional.empty() : Optional.of(String.join(", or ", ways));
    }
  }

  Remedies(Lane lane, PodInfo pod, Inventory inventory) {
    this.lane = lane;
    this.pod = pod;
    this.inventory = inventory;
  }

  /**
   * Looks for the fewest changes, and for a node of which one more would do.
   *
   * @param closed the names of nodes that are to stay as they are
   */
  Found find(Set<String> closed) {
    Filtering filtering = new Filtering(lane.screens(), pod, inventory);
    List<Change> fewest = List.of();
    int pods = 1;
    for (NodeInfo node : inventory.nodes()) {
      pods += node.pods().size();
    }
    int looked = Math.min(Math.min(LOOKED_AT, COUNTED / pods), inventory.nodes().size());
    for (int i = 0; i < looked && filtering.refusals().isEmpty(); i++) {
      NodeInfo node = inventory.nodes().get(i);
      List<Change> changes = closed.contains(node.name()) ? List.of() : changes(node, filtering);
      if (!changes.isEmpty() && isBetter(changes, fewest)) {
        Change last = changes.get(changes.size() - 1);
        fewest = fits(last.pod(), last.node()) ? changes : fewest;
      }
    }
    return new Found(fewest, newNode());
  }

  private static boolean isBetter(List<Change> changes, List<Change> than) {
    if (than.isEmpty() || changes.size() != than.size()) {
      return than.isEmpty() || changes.size() < than.size();
    }
    return loss(changes) < loss(than);
  }

  private static double loss(List<Change> changes) {
    double sum = 0;
    for (Change change : changes) {
      sum += change.loss();
    }
    return sum;
  }

  /** What would have to change for the Pod to fit on a node; nothing where that is not known. */
  private List<Change> changes(NodeInfo node, Filtering filtering) {
    List<Change> changes = new ArrayList<>();
    PodInfo changedPod = pod;
    NodeInfo changedNode = node;
    for (Map.Entry<Filter<?>, Rejection> no : filtering.allNoes(node).entrySet()) {
      List<Change> some =
          switch (no.getKey().name()) {
            case "NodeUnschedulable" -> uncordon(changedPod, changedNode);
            case "TaintToleration" -> tolerate(changedPod, changedNode);
            case "NodeAffinity" -> label(changedPod, changedNode);
            case "NodeResourcesFit" -> ask(changedPod, changedNode);
            case "PodTopologySpread" -> spread(changedPod, changedNode);
            default -> List.of();
          };
      boolean gone = no.getKey().name().equals("TaintToleration"); // with the cordon
      if (some.isEmpty() && !gone) {
        return List.of();
      }
      changes.addAll(some);
      if (!some.isEmpty()) {
        changedPod = some.get(some.size() - 1).pod();
        changedNode = some.get(some.size() - 1).node();
      }
    }
    return changes;
  }

  private boolean fits(PodInfo changedPod, NodeInfo changedNode) {
    Filtering now = new Filtering(lane.screens(), changedPod, inventory.withNode(changedNode));
    return now.refusals().isEmpty() && now.firstNo(changedNode) == null;
  }

  private List<Change> uncordon(PodInfo who, NodeInfo node) {
    List<NodeTaint> left = new ArrayList<>(node.taints());
    left.removeIf(taint -> taint.key().equals(CORDON));
    return List.of(
        new Change(
            "kubectl uncordon " + node.name(), who, node.marked(node.labels(), left, false), 0));
  }

  private static List<Change> tolerate(PodInfo who, NodeInfo node) {
    List<Change> changes = new ArrayList<>();
    PodInfo tolerant = who;
    for (NodeTaint taint : node.taints()) {
      if (taint.repelsNewPods() && !PodToleration.anyTolerates(tolerant.tolerations(), taint)) {
        List<PodToleration> more = new ArrayList<>(tolerant.tolerations());
        more.add(new PodToleration(taint.key(), "Equal", taint.value(), taint.effect()));
        tolerant = tolerant.shaped(tolerant.shape().withTolerations(more));
        changes.add(new Change("tolerate " + taint, tolerant, node, 0));
      }
    }
    return changes;
  }

  /** Labels that the Pod's selector wants are put on the node where it has none of that key. */
  private static List<Change> label(PodInfo who, NodeInfo node) {
    NodeChoice choice = who.shape().nodes();
    Map<String, String> labels = new LinkedHashMap<>(node.labels());
    Map<String, String> selector = new LinkedHashMap<>(choice.selector());
    List<Change> changes = new ArrayList<>();
    PodInfo undemanding = who;
    NodeInfo labelled = node;
    for (Map.Entry<String, String> wanted : choice.selector().entrySet()) {
      String value = labels.get(wanted.getKey());
      String words = wanted.getKey() + "=" + wanted.getValue();
      if (wanted.getValue().equals(value)) {
        continue;
      }
      if (value == null && !wanted.getKey().equals(HOST)) {
        labels.put(wanted.getKey(), wanted.getValue());
        labelled = labelled.marked(labels, labelled.taints(), labelled.unschedulable());
        changes.add(
            new Change("label node " + node.name() + " " + words, undemanding, labelled, 0));
      } else {
        selector.remove(wanted.getKey());
        NodeChoice less =
            new NodeChoice(selector, choice.demanding(), choice.required(), choice.preferred());
        undemanding = undemanding.shaped(undemanding.shape().withNodes(less));
        changes.add(new Change("leave out the nodeSelector " + words, undemanding, labelled, 1));
      }
    }
    return changes;
  }

  private static List<Change> ask(PodInfo who, NodeInfo node) {
    if (node.pods().size() + 1 > node.allocatable().pods()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    PodInfo modest = who;
    List<String> asked = new ArrayList<>();
    asked.add(Resources.CPU);
    asked.add(Resources.MEMORY);
    asked.add(Resources.EPHEMERAL_STORAGE);
    asked.addAll(who.requests().extended().keySet());
    for (String resource : asked) {
      long wanted = who.requests().amount(resource);
      long free = node.free(resource);
      if (wanted == 0 || wanted <= free) {
        continue;
      }
      if (free <= 0) {
        return List.of();
      }
      PodShape less = modest.shape().withRequests(modest.requests().with(resource, free));
      modest = modest.shaped(less);
      String unit = " " + (resource.equals(Resources.CPU) ? "CPU" : resource);
      changes.add(
          new Change(
              REQUEST + Amounts.say(resource, free) + unit,
              modest,
              node,
              (double) (wanted - free) / wanted));
    }
    return changes;
  }

  /** The least {@code maxSkew} that lets the Pod onto the node; only one constraint is changed. */
  private List<Change> spread(PodInfo who, NodeInfo node) {
    List<SpreadConstraint> written = who.shape().spread();
    for (int i = 0; i < written.size(); i++) {
      SpreadConstraint constraint = written.get(i);
      if (!constraint.required()) {
        continue;
      }
      PodInfo loosest = who.shaped(who.shape().withSpread(raised(written, i, MOST_SKEW)));
      if (!passes("PodTopologySpread", loosest, node)) {
        continue;
      }
      int low = constraint.maxSkew();
      int high = MOST_SKEW;
      while (high - low > 1) {
        int middle = low + (high - low) / 2;
        PodInfo loose = who.shaped(who.shape().withSpread(raised(written, i, middle)));
        if (passes("PodTopologySpread", loose, node)) {
          high = middle;
        } else {
          low = middle;
        }
      }
      PodInfo loose = who.shaped(who.shape().withSpread(raised(written, i, high)));
      return List.of(
          new Change(
              "raise maxSkew of " + constraint.topologyKey() + " to " + high,
              loose,
              node,
              (double) high - constraint.maxSkew()));
    }
    return List.of();
  }

  private boolean passes(String filter, PodInfo who, NodeInfo node) {
    Filtering now = new Filtering(lane.screens(), who, inventory.withNode(node));
    if (!now.refusals().isEmpty()) {
      return false;
    }
    for (Filter<?> no : now.allNoes(node).keySet()) {
      if (no.name().equals(filter)) {
        return false;
      }
    }
    return true;
  }

  private static List<SpreadConstraint> raised(
      List<SpreadConstraint> constraints, int index, int maxSkew) {
    List<SpreadConstraint> changed = new ArrayList<>(constraints);
    SpreadConstraint old = constraints.get(index);
    changed.set(
        index,
        new SpreadConstraint(
            maxSkew,
            old.topologyKey(),
            old.required(),
            old.selector(),
            old.minDomains(),
            old.honourAffinity(),
            old.honourTaints()));
    return changed;
  }

  /** The smallest of the nodes of which one more, empty, would take the Pod. */
  private String newNode() {
    List<NodeInfo> sizes = new ArrayList<>();
    Map<Object, Boolean> seen = new HashMap<>();
    for (NodeInfo node : inventory.nodes()) {
      NodeInfo more = more(node);
      List<Object> likeness = List.of(more.labels(), more.taints(), more.allocatable());
      if (seen.putIfAbsent(likeness, true) == null && sizes.size() < LOOKED_AT) {
        sizes.add(node);
      }
    }
    sizes.sort(
        Comparator.comparingLong((NodeInfo node) -> node.allocatable().milliCpu())
            .thenComparingLong(node -> node.allocatable().memory()));
    for (NodeInfo node : sizes) {
      NodeInfo more = more(node);
      Map<String, String> labels = new LinkedHashMap<>(more.labels());
      labels.put(HOST, more.name());
      NodeInfo named = more.asNew(more.name(), labels, more.taints());
      Inventory larger = inventory.withNodes(List.of(named));
      Filtering now = new Filtering(lane.screens(), pod, larger);
      NodeInfo added = larger.nodes().get(larger.nodes().size() - 1);
      if (now.refusals().isEmpty() && now.firstNo(added) == null) {
        return node.name();
      }
    }
    return "";
  }

  /** A new node like another: without its name, its Pods and its cordon. */
  private static NodeInfo more(NodeInfo node) {
    Map<String, String> labels = new LinkedHashMap<>(node.labels());
    labels.remove(HOST);
    List<NodeTaint> taints = new ArrayList<>(node.taints());
    taints.removeIf(taint -> taint.key().equals(CORDON));
    return node.asNew("one more like " + node.name(), labels, taints);
  }
}
