package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides for one Pod with what is remembered for its like; confined to one decision. */
final class Decision {

  private final PodRequest request;
  private final Alike alike;
  private final Profile profile;
  private final boolean details;
  private final Inventory now;
  private final Filtering others;
  private final List<Hurdle> hurdles = new ArrayList<>();

  /** A barrier of a plugin. */
  private record Hurdle(Alike.Counted counted, Barrier barrier) {}

  /**
   * A decision to be made.
   *
   * @param alike what is remembered, up to date
   * @param details whether the placement tells of each node how it was judged
   */
  Decision(PodRequest request, Alike alike, Profile profile, boolean details, Inventory now) {
    this.request = request;
    this.alike = alike;
    this.profile = profile;
    this.details = details;
    this.now = now;
    this.others = new Filtering(alike.otherFilters(), request.pod(), now);
  }

  Placement decide() {
    Rejection refusal = refusal();
    if (refusal != null) {
      return Framework.refused(request, refusal, now);
    }
    for (Alike.Counted each : alike.counted()) {
      for (Barrier barrier : each.barriers()) {
        hurdles.add(new Hurdle(each, barrier));
      }
    }
    int[] feasible = feasible();
    Map<String, Rejection> rejected = new LinkedHashMap<>();
    if (details || feasible.length == 0) {
      reject(rejected);
    }
    return feasible.length == 0
        ? Framework.unplaced(request, rejected, now, details)
        : pick(feasible, rejected);
  }

  /** Why no node need be looked at, as the first filter that refuses the Pod says. */
  private @Nullable Rejection refusal() {
    List<Rejection> local = alike.outlook().filtering().refusals();
    if (others.refusals().isEmpty()) {
      return local.isEmpty() ? null : local.get(0);
    }
    Rejection other = others.refusals().get(0);
    return local.isEmpty() || profile.isBefore(other.plugin(), local.get(0).plugin())
        ? other
        : local.get(0);
  }

  /** The place in the profile of the filter that says no. */
  private int order(Rejection rejection) {
    return profile.order(rejection.plugin());
  }

  private int[] feasible() {
    int[] nodes = new int[now.nodes().size()];
    int count = alike.outlook().passing(nodes);
    for (Hurdle hurdle : hurdles) {
      count = hurdle.barrier().sift(nodes, count);
    }
    if (!alike.otherFilters().isEmpty()) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (others.firstNo(now.nodes().get(nodes[i])) == null) {
          nodes[kept++] = nodes[i];
        }
      }
      count = kept;
    }
    return count == nodes.length ? nodes : Arrays.copyOf(nodes, count);
  }

  /** Says of each node that is out what the first filter says, in the order of the profile. */
  private void reject(Map<String, Rejection> rejected) {
    for (int node = 0; node < now.nodes().size(); node++) {
      Rejection first = firstNo(node);
      if (first != null) {
        rejected.put(now.nodes().get(node).name(), first);
      }
    }
  }

  private @Nullable Rejection firstNo(int position) {
    NodeInfo node = now.nodes().get(position);
    Rejection first = alike.outlook().no(position);
    if (first != null && alike.outlook().filtering().isOut(node)) {
      return first;
    }
    int order = first == null ? Integer.MAX_VALUE : order(first);
    for (Hurdle hurdle : hurdles) {
      Alike.Counted by = hurdle.counted();
      if (by.order() < order && hurdle.barrier().verdict(position) instanceof Verdict.No no) {
        first = Rejection.of(by.entry().plugin(), no);
        order = by.order();
      }
    }
    Rejection other = others.firstNo(node);
    return other != null && order(other) < order ? other : first;
  }

  /** Takes the best node; a single one is taken unscored. */
  private Placement pick(int[] feasible, Map<String, Rejection> rejected) {
    int[] best = feasible;
    Map<String, NodeScore> scores = new LinkedHashMap<>();
    if (feasible.length > 1) {
      Scoring.Table table = score(feasible);
      best = table.best();
      for (int i = 0; i < best.length; i++) {
        best[i] = feasible[best[i]];
      }
      for (int i = 0; details && i < feasible.length; i++) {
        scores.put(name(feasible[i]), table.of(i));
      }
    }
    Outcome outcome = new Outcome.Placed(name(best[0]), names(best));
    return details
        ? new Placement(request, outcome, names(feasible), rejected, scores)
        : new Placement(request, outcome, List.of(), Map.of(), Map.of());
  }

  private String name(int node) {
    return now.nodes().get(node).name();
  }

  private List<String> names(int[] nodes) {
    String[] names = new String[nodes.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(nodes[i]);
    }
    return List.of(names);
  }

  private Scoring.Table score(int[] feasible) {
    Scoring.Table table = new Scoring.Table(feasible.length, details);
    for (Outlook.Column<?> column : alike.outlook().columns()) {
      if (details || !column.isUniform()) {
        long[] scores = table.column();
        column.write(feasible, scores);
        table.add(column.name(), scores, column.weight());
      }
    }
    for (Alike.Counted each : alike.counted()) {
      long[] scores = table.column();
      if (each.score(feasible, scores)) {
        table.add(each.entry().plugin().name(), scores, each.entry().weight());
      }
    }
    if (!alike.otherScores().isEmpty()) {
      List<NodeInfo> nodes = new ArrayList<>(feasible.length);
      for (int node : feasible) {
        nodes.add(now.nodes().get(node));
      }
      for (Profile.Entry entry : alike.otherScores()) {
        if (entry.plugin() instanceof Score<?> score) {
          Scoring.score(score, entry.weight(), request.pod(), now, nodes, table);
        }
      }
    }
    return table;
  }
}
