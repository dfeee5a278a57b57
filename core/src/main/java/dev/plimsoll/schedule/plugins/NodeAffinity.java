package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeChoice;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTerm;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PreferredTerm;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Score;
import dev.plimsoll.schedule.Scores;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Pods to the nodes that their selector and node affinity demand, and likes those preferred.
 */
public final class NodeAffinity implements Filter<NodeChoice>, Score<List<PreferredTerm>> {

  static final String REASON = "node(s) didn't match Pod's node affinity/selector";
  static final String ENFORCED = "node(s) didn't match scheduler-enforced node affinity";
  static final String CONFLICT = "pod affinity terms conflict";

  private static final String REQUIRED =
      "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution";

  private final NodeChoice added;

  /** The plugin as it is when nobody configured it. */
  public NodeAffinity() {
    this(NodeChoice.ANY);
  }

  /** The plugin with {@code NodeAffinityArgs}: what every Pod demands and likes besides. */
  public NodeAffinity(NodeChoice added) {
    this.added = added;
  }

  @Override
  public String name() {
    return "NodeAffinity";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<NodeChoice> prepare(PodInfo pod, Inventory nodes) {
    NodeChoice choice = pod.shape().nodes();
    if (choice.allowsAll() && added.allowsAll()) {
      return Prepared.skip();
    }
    Set<String> named = new HashSet<>();
    for (NodeTerm term : choice.required()) {
      Set<String> ofTerm = namedNodes(term);
      if (ofTerm == null) {
        return Prepared.with(choice);
      }
      named.addAll(ofTerm);
    }
    if (choice.required().isEmpty()) {
      return Prepared.with(choice);
    }
    return named.isEmpty()
        ? Prepared.refuse(new Unresolvable(CONFLICT, pod.blame(REQUIRED)))
        : Prepared.only(named, choice);
  }

  /** The nodes that a term names; null when it names none and any may be meant. */
  private static @Nullable Set<String> namedNodes(NodeTerm term) {
    Set<String> named = null;
    for (LabelRequirement field : term.fields()) {
      if (field.key().equals(NodeTerm.NAME_FIELD) && field.operator().equals("In")) {
        if (named == null) {
          named = new HashSet<>(field.values());
        } else {
          named.retainAll(field.values());
        }
      }
    }
    return named;
  }

  @Override
  public Verdict filter(NodeChoice choice, PodInfo pod, NodeInfo node) {
    if (!added.allows(node)) {
      return new Unresolvable(ENFORCED, pod.blame("spec.schedulerName"));
    }
    if (choice.allows(node)) {
      return Fits.INSTANCE;
    }
    boolean bySelector = !choice.selector().isEmpty();
    return new Unresolvable(REASON, pod.blame(bySelector ? "spec.nodeSelector" : REQUIRED));
  }

  @Override
  public Prepared<List<PreferredTerm>> prepare(
      PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    List<PreferredTerm> preferred = pod.shape().nodes().preferred();
    if (added.preferred().isEmpty()) {
      return preferred.isEmpty() ? Prepared.skip() : Prepared.with(preferred);
    }
    List<PreferredTerm> all = new ArrayList<>(added.preferred());
    all.addAll(preferred);
    return Prepared.with(all);
  }

  @Override
  public long score(List<PreferredTerm> preferred, PodInfo pod, NodeInfo node) {
    long sum = 0;
    for (PreferredTerm term : preferred) {
      if (term.term().matches(node)) {
        sum += term.weight();
      }
    }
    return sum;
  }

  @Override
  public void normalise(List<PreferredTerm> preferred, long[] scores) {
    Scores.normalise(scores, false);
  }

  @Override
  public boolean isWish() {
    return true;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    if (rejection.reasons().contains(ENFORCED)) {
      return new Explanation(
          "the nodes that are left are not those that the scheduler's addedAffinity demands",
          "label a node so, or name another scheduler",
          rejection.blame().place());
    }
    NodeChoice choice = pod.shape().nodes();
    for (Map.Entry<String, String> label : choice.selector().entrySet()) {
      LabelRequirement requirement =
          new LabelRequirement(label.getKey(), "In", List.of(label.getValue()));
      if (!anyMeets(requirement, inventory)) {
        return missing(
            label.getKey() + "=" + label.getValue(),
            inventory,
            pod.blame("spec.nodeSelector").place().entry(label.getKey()));
      }
    }
    if (choice.required().size() == 1) {
      Located expressions = pod.blame(REQUIRED + ".nodeSelectorTerms.0.matchExpressions").place();
      List<LabelRequirement> labels = choice.required().get(0).labels();
      for (int i = 0; i < labels.size(); i++) {
        LabelRequirement requirement = labels.get(i);
        if (requirement.operator().equals("In") && !anyMeets(requirement, inventory)) {
          String wanted = requirement.key() + "=" + String.join("|", requirement.values());
          return missing(wanted, inventory, expressions.item(i).field("values"));
        }
      }
    }
    return new Explanation(
        "no node has all the labels that the Pod demands",
        "demand less, or label a node with them",
        rejection.blame().place());
  }

  private static Explanation missing(String wanted, Inventory inventory, Located at) {
    Set<String> labels = new LinkedHashSet<>();
    for (NodeInfo node : inventory.nodes()) {
      for (Map.Entry<String, String> label : node.labels().entrySet()) {
        labels.add(label.getKey() + "=" + label.getValue());
      }
    }
    String near = Nearest.to(wanted, labels).orElse("");
    if (near.isEmpty()) {
      near = sameKey(wanted, labels);
    }
    String help = "label a node with it, or demand a label that a node has";
    return new Explanation(
        "no node has the label " + wanted,
        near.isEmpty() ? help : "the nearest label of a node is " + near,
        at,
        !near.isEmpty());
  }

  private static String sameKey(String wanted, Set<String> labels) {
    String key = wanted.substring(0, wanted.indexOf('=') + 1);
    for (String label : labels) {
      if (label.startsWith(key)) {
        return label;
      }
    }
    return "";
  }

  private static boolean anyMeets(LabelRequirement requirement, Inventory inventory) {
    for (NodeInfo node : inventory.nodes()) {
      if (requirement.matches(node.labels())) {
        return true;
      }
    }
    return false;
  }
}
