package dev.plimsoll.schedule;

import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.model.PodDisruptionBudgetStatus;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The disruption budgets of a cluster. */
public final class Budgets {

  private final List<Budget> budgets = new ArrayList<>();

  /**
   * One budget.
   *
   * @param manifest where it is written
   * @param selector its Pods
   * @param allowed how many of its Pods may leave
   * @param disrupted the names of Pods that are leaving with the budget's knowledge
   */
  public record Budget(Manifest manifest, LabelQuery selector, int allowed, Set<String> disrupted) {

    /** Copies the set. */
    public Budget {
      disrupted = Set.copyOf(disrupted);
    }

    /** Whether it protects a Pod. */
    public boolean covers(PodInfo pod) {
      return manifest.id().namespace().equals(pod.namespace())
          && selector.matches(pod.labels())
          && !disrupted.contains(pod.name());
    }
  }

  /** The budgets that protect a Pod. */
  public List<Budget> of(PodInfo pod) {
    List<Budget> all = new ArrayList<>();
    for (Budget budget : budgets) {
      if (budget.covers(pod)) {
        all.add(budget);
      }
    }
    return all;
  }

  /**
   * The budgets of sets of objects. What the disruption controller has not worked out yet, as in a
   * budget that was just written, is worked out from these Pods.
   *
   * @param running Pods that run
   * @param waiting Pods that want a node
   */
  Budgets(List<ManifestSet> sets, List<PodInfo> running, List<PodInfo> waiting) {
    Set<String> seen = new HashSet<>();
    for (ManifestSet set : sets) {
      for (Manifest manifest : set.ofKind("policy", "PodDisruptionBudget")) {
        if (seen.add(manifest.id().toString())) {
          budgets.add(budget(manifest, running, waiting));
        }
      }
    }
  }

  private static Budget budget(Manifest manifest, List<PodInfo> running, List<PodInfo> waiting) {
    PodDisruptionBudget written = new PodDisruptionBudget(manifest.root());
    String namespace = manifest.id().namespace();
    LabelQuery selector = PodReader.query(written.spec().selector());
    PodDisruptionBudgetStatus status = written.status();
    Set<String> disrupted = new HashSet<>();
    for (Entries.Entry<Field<String>> pod : status.disruptedPods()) {
      disrupted.add(pod.key());
    }
    int allowed = status.disruptionsAllowed().orElse(0);
    boolean known =
        allowed != 0
            || status.expectedPods().orElse(0) != 0
            || status.observedGeneration().orElse(0L) != 0;
    if (!known) {
      int healthy = count(namespace, selector, running);
      int expected = healthy + count(namespace, selector, waiting);
      allowed = Math.max(0, healthy - desired(written, expected));
    }
    return new Budget(manifest, selector, allowed, disrupted);
  }

  private static int count(String namespace, LabelQuery selector, List<PodInfo> pods) {
    int count = 0;
    for (PodInfo pod : pods) {
      boolean counts =
          !pod.terminating() && namespace.equals(pod.namespace()) && selector.matches(pod.labels());
      count += counts ? 1 : 0;
    }
    return count;
  }

  /** How many Pods must stay, as the disruption controller works it out. */
  private static int desired(PodDisruptionBudget written, int expected) {
    if (written.spec().maxUnavailable().isPresent()) {
      return expected - scaled(written.spec().maxUnavailable(), expected);
    }
    return scaled(written.spec().minAvailable(), expected);
  }

  /** A number, or a share of so many Pods, rounded up; what is neither keeps every Pod. */
  private static int scaled(Field<IntOrString> field, int expected) {
    IntOrString value = field.orElse(IntOrString.of(0));
    if (value instanceof IntOrString.Whole whole) {
      return whole.value();
    }
    OptionalInt percentage = value.percentage();
    return percentage.isEmpty()
        ? Integer.MAX_VALUE
        : (int) Math.ceil((double) expected * percentage.getAsInt() / 100);
  }

  /**
   * Which Pods may not leave if all before them do, {@code filterPodsWithPDBViolation}.
   *
   * @param pods the Pods in the order in which they would leave
   */
  List<PodInfo> violating(List<PodInfo> pods) {
    int[] left = new int[budgets.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = budgets.get(i).allowed();
    }
    List<PodInfo> violating = new ArrayList<>();
    for (PodInfo pod : pods) {
      if (!pod.labels().isEmpty() && isViolating(pod, left)) {
        violating.add(pod);
      }
    }
    return violating;
  }

  private boolean isViolating(PodInfo pod, int[] left) {
    for (int i = 0; i < left.length; i++) {
      Budget budget = budgets.get(i);
      // Unlike for evictions, a selector that selects everything counts for nothing here.
      if (!budget.selector().isEmpty() && budget.covers(pod)) {
        left[i]--;
        if (left[i] < 0) {
          return true;
        }
      }
    }
    return false;
  }
}
