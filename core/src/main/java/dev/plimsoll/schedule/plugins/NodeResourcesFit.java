package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Amounts;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Score;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps Pods off nodes without room for their requests, and likes nodes with much of it left. */
public final class NodeResourcesFit implements Filter<Resources>, Score<Resources> {

  static final String TOO_MANY_PODS = "Too many pods";
  static final String INSUFFICIENT = "Insufficient ";

  private final ResourceScoring scoring;
  private final Set<String> ignored;
  private final Set<String> ignoredGroups;

  /** The plugin as it is when nobody configured it. */
  public NodeResourcesFit() {
    this(ResourceScoring.USUAL, Set.of(), Set.of());
  }

  /**
   * The plugin with {@code NodeResourcesFitArgs}.
   *
   * @param ignored extended resources that need not be there
   * @param ignoredGroups the same for all whose name begins with one of these and a slash
   */
  public NodeResourcesFit(ResourceScoring scoring, Set<String> ignored, Set<String> ignoredGroups) {
    this.scoring = scoring;
    this.ignored = Set.copyOf(ignored);
    this.ignoredGroups = Set.copyOf(ignoredGroups);
  }

  @Override
  public String name() {
    return "NodeResourcesFit";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<Resources> prepare(PodInfo pod, Inventory nodes) {
    return Prepared.with(pod.requests());
  }

  @Override
  public Verdict filter(Resources requests, PodInfo pod, NodeInfo node) {
    List<String> reasons = new ArrayList<>(0);
    boolean never = false;
    if (node.pods().size() + 1 > node.allocatable().pods()) {
      reasons.add(TOO_MANY_PODS);
    }
    if (!requests.isNothing()) {
      never |= lacks(Resources.CPU, requests, node, reasons);
      never |= lacks(Resources.MEMORY, requests, node, reasons);
      never |= lacks(Resources.EPHEMERAL_STORAGE, requests, node, reasons);
      for (Map.Entry<String, Long> extended : requests.extended().entrySet()) {
        if (!isIgnored(extended.getKey())) {
          never |= lacks(extended.getKey(), requests, node, reasons);
        }
      }
    }
    if (reasons.isEmpty()) {
      return Fits.INSTANCE;
    }
    return never
        ? new Unresolvable(reasons, pod.blame("spec.containers"))
        : new Unschedulable(reasons, pod.blame("spec.containers"));
  }

  /** Notes a resource that there is too little of; true when there never was enough of it. */
  private static boolean lacks(
      String resource, Resources requests, NodeInfo node, List<String> reasons) {
    if (!isShort(resource, requests, node)) {
      return false;
    }
    reasons.add(INSUFFICIENT + resource);
    return requests.amount(resource) > node.allocatable().amount(resource);
  }

  private boolean isIgnored(String resource) {
    if (ignored.isEmpty() && ignoredGroups.isEmpty()) {
      return false;
    }
    int slash = resource.indexOf('/');
    return slash >= 0
        && (ignored.contains(resource) || ignoredGroups.contains(resource.substring(0, slash)));
  }

  private static boolean isShort(String resource, Resources requests, NodeInfo node) {
    long wanted = requests.amount(resource);
    return wanted > 0 && wanted > node.free(resource);
  }

  @Override
  public Prepared<Resources> prepare(PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    return Prepared.with(pod.requests());
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the usual strategy, which is asked for most
  public long score(Resources requests, PodInfo pod, NodeInfo node) {
    return scoring == ResourceScoring.USUAL ? usual(pod, node) : scoring.score(pod, node);
  }

  /** The mean share of CPU and memory that is left: {@code leastResourceScorer}. */
  private static long usual(PodInfo pod, NodeInfo node) {
    long sum = 0;
    long counted = 0;
    if (node.allocatable().milliCpu() > 0) {
      long wanted = node.scoredMilliCpu() + pod.shape().comparedMilliCpu();
      sum += left(wanted, node.allocatable().milliCpu());
      counted++;
    }
    if (node.allocatable().memory() > 0) {
      long wanted = node.scoredMemory() + pod.shape().comparedMemory();
      sum += left(wanted, node.allocatable().memory());
      counted++;
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private static long left(long wanted, long capacity) {
    return wanted > capacity ? 0 : (capacity - wanted) * MAX / capacity;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    String resource = scarcest(pod.requests(), nodes);
    if (resource.equals(Resources.PODS)) {
      return new Explanation(
          "the nodes that are left run as many Pods as they may ("
              + nodes.get(0).allocatable().pods()
              + ")",
          "add a node, or run fewer Pods",
          rejection.blame().place());
    }
    long wanted = pod.requests().amount(resource);
    long free = 0;
    long offered = 0;
    for (NodeInfo node : nodes) {
      free = Math.max(free, node.free(resource));
      offered = Math.max(offered, node.allocatable().amount(resource));
    }
    String unit = " " + (resource.equals(Resources.CPU) ? "CPU" : resource);
    String most = Amounts.say(resource, free);
    String largest = "the largest node has " + Amounts.say(resource, offered);
    boolean never = wanted > offered;
    return new Explanation(
        "it needs "
            + Amounts.say(resource, wanted)
            + unit
            + (never ? ", " + largest : ", a node has at most " + most + " free"),
        (free > 0 ? "request at most " + most + unit + ", or add" : "add")
            + (never ? " a larger node" : " a node"),
        blamed(pod, resource));
  }

  /** The resource that most of the nodes have too little of. */
  private String scarcest(Resources requests, List<NodeInfo> nodes) {
    List<String> asked = new ArrayList<>();
    asked.add(Resources.CPU);
    asked.add(Resources.MEMORY);
    asked.add(Resources.EPHEMERAL_STORAGE);
    for (String extended : requests.extended().keySet()) {
      if (!isIgnored(extended)) {
        asked.add(extended);
      }
    }
    String scarcest = Resources.PODS;
    int most = 0;
    for (String resource : asked) {
      int lacking = 0;
      for (NodeInfo node : nodes) {
        lacking += isShort(resource, requests, node) ? 1 : 0;
      }
      if (lacking > most) {
        most = lacking;
        scarcest = resource;
      }
    }
    return scarcest;
  }

  /** The request of the container that asks for most of a resource. */
  private static Located blamed(PodInfo pod, String resource) {
    PodSpec spec = new PodSpec(pod.shape().template().field("spec"));
    Located blamed = spec.containers().at();
    Quantity most = Quantity.ZERO;
    for (ContainerLike container : spec.allContainers()) {
      if (container instanceof Container asking) {
        Field<Quantity> request = asking.effectiveRequest(resource);
        if (request.orDefault().compareTo(most) > 0) {
          most = request.orDefault();
          blamed = request.at();
        }
      }
    }
    return blamed;
  }
}
