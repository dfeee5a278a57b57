package dev.plimsoll.report;

import dev.plimsoll.cluster.Amounts;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.schedule.NodeScore;
import dev.plimsoll.schedule.Outcome;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.Preemption;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Shortage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to {@code fit} for people: a verdict, who goes where and why not elsewhere, the nodes
 * with what is taken of them, and the findings at the lines to blame.
 */
final class FitText {

  private static final String ZONE = "topology.kubernetes.io/zone";
  private static final int BAR = 12;

  /** How many different shortages are told for one Pod. */
  private static final int NUMBERS = 6;

  private final Style style;

  FitText(Style style) {
    this.style = style;
  }

  void render(FitReport fit, StringBuilder out) {
    placements(fit, out);
    new TextRenderer(style).findings(fit.report().diagnostics(), out);
    for (String note : fit.simulation().notes()) {
      out.append(style.faint("note: " + Excerpt.printable(note))).append('\n');
    }
    verdict(fit, out);
    out.append('\n');
  }

  /** Writes who goes where, and the nodes with what is taken of them. */
  void placements(FitReport fit, StringBuilder out) {
    List<Placement> placements = fit.simulation().placements();
    for (Placement placement : placements) {
      words(placement, out);
    }
    if (!placements.isEmpty()) {
      out.append('\n');
    }
    nodes(fit.simulation().after().nodes(), out);
  }

  private void words(Placement placement, StringBuilder out) {
    out.append(style.strong(Excerpt.printable(placement.pod())));
    if (placement.isScheduled()) {
      out.append(" goes to ").append(style.good(placement.node())).append(choice(placement));
    } else {
      out.append(" finds ").append(style.severity(Severity.ERROR, "no node"));
    }
    out.append('\n');
    if (placement.rejected().isEmpty() && !placement.message().isEmpty()) {
      out.append("    ").append(Excerpt.printable(placement.message())).append('\n');
    }
    for (Map.Entry<String, List<String>> reason : reasons(placement).entrySet()) {
      out.append("    not on ")
          .append(few(reason.getValue()))
          .append(": ")
          .append(Excerpt.printable(reason.getKey()))
          .append('\n');
    }
    if (placement.preemption().isPresent()) {
      Preemption found = placement.preemption().get();
      out.append("    would have ")
          .append(Excerpt.printable(few(found.victims())))
          .append(" evicted from ")
          .append(found.node())
          .append('\n');
    }
  }

  private static String choice(Placement placement) {
    int feasible = placement.feasible().size();
    if (feasible < 2) {
      return feasible == 1 && placement.rejected().isEmpty() ? "" : ", the only one that takes it";
    }
    NodeScore score = placement.scores().get(placement.node());
    int ties = placement.top().size();
    return ", the best of "
        + feasible
        + (score == null ? "" : " with " + score.total() + " points")
        + (ties > 1 ? "; as good: " + few(without(placement.top(), placement.node())) : "");
  }

  private static List<String> without(List<String> nodes, String node) {
    List<String> others = new ArrayList<>(nodes);
    others.remove(node);
    return others;
  }

  /** Nodes by the reason for which they were turned down, in the order of the inventory. */
  private static Map<String, List<String>> reasons(Placement placement) {
    Map<String, List<Shortage>> shortages =
        placement.outcome() instanceof Outcome.Unplaced unplaced ? unplaced.shortages() : Map.of();
    // Numbers tell nodes apart; of many different ones they would be no help.
    boolean numbers = new HashSet<>(shortages.values()).size() <= NUMBERS;
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Map.Entry<String, Rejection> rejected : placement.rejected().entrySet()) {
      List<String> lacking = new ArrayList<>();
      for (Shortage shortage : shortages.getOrDefault(rejected.getKey(), List.of())) {
        lacking.add(shortage.words());
      }
      String reason = String.join(", ", rejected.getValue().reasons());
      if (numbers && !lacking.isEmpty()) {
        reason += " (" + String.join("; ", lacking) + ")";
      }
      byReason.computeIfAbsent(reason, unused -> new ArrayList<>()).add(rejected.getKey());
    }
    return byReason;
  }

  private static String few(List<String> nodes) {
    int shown = Math.min(nodes.size(), 4);
    String names = String.join(", ", nodes.subList(0, shown));
    return nodes.size() > shown ? names + " and " + (nodes.size() - shown) + " more" : names;
  }

  private void nodes(List<NodeInfo> nodes, StringBuilder out) {
    if (nodes.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    boolean zones = false;
    for (NodeInfo node : nodes) {
      zones |= node.labels().containsKey(ZONE);
    }
    rows.add(row("NODE", zones ? "ZONE" : "", "CPU", "", "MEMORY", "", "PODS"));
    for (NodeInfo node : nodes) {
      rows.add(
          row(
              node.name(),
              node.labels().getOrDefault(ZONE, ""),
              bar(node, Resources.CPU),
              share(node, Resources.CPU),
              bar(node, Resources.MEMORY),
              share(node, Resources.MEMORY),
              share(node, Resources.PODS)));
    }
    table(rows, out);
    out.append('\n');
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  private static String bar(NodeInfo node, String resource) {
    long all = node.allocatable().amount(resource);
    long used = node.used().amount(resource);
    int filled = all <= 0 ? BAR : (int) Math.min(BAR, (used * BAR + all - 1) / all);
    return "#".repeat(filled) + ".".repeat(BAR - filled);
  }

  private static String share(NodeInfo node, String resource) {
    return Amounts.say(resource, node.used().amount(resource))
        + "/"
        + Amounts.say(resource, node.allocatable().amount(resource));
  }

  private void table(List<List<String>> rows, StringBuilder out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        if (widths[i] == 0) {
          continue;
        }
        String cell = Excerpt.printable(rows.get(r).get(i));
        line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      String text = line.toString().stripTrailing();
      out.append(r == 0 ? style.faint(text) : text).append('\n');
    }
  }

  /** Writes whether all have a node without ending the line. */
  void verdict(FitReport fit, StringBuilder out) {
    int placed = 0;
    for (Placement placement : fit.simulation().placements()) {
      placed += placement.isScheduled() ? 1 : 0;
    }
    int all = fit.simulation().placements().size();
    int nodes = fit.simulation().after().nodes().size();
    String where = " on " + TextRenderer.count(nodes, "node");
    if (nodes == 0) {
      out.append(style.severity(Severity.ERROR, "there are no nodes to place Pods on"));
    } else if (all == 0 && isStopped(fit.report().diagnostics())) {
      out.append(style.severity(Severity.ERROR, "nothing was placed"))
          .append(": what was to be read has errors");
    } else if (all == 0) {
      out.append(style.severity(Severity.WARNING, "no Pods to place")).append(where);
    } else if (placed == all) {
      out.append(style.good("fits")).append(": ").append(TextRenderer.count(all, "Pod"));
      out.append(where);
    } else {
      out.append(style.severity(Severity.ERROR, "does not fit"))
          .append(": ")
          .append(all - placed)
          .append(" of ")
          .append(TextRenderer.count(all, "Pod"))
          .append(all - placed == 1 ? " finds" : " find")
          .append(" no node")
          .append(where);
    }
    if (anyFailed(fit.report().diagnostics())) {
      out.append("; kubelets refuse some");
    }
    if (anyRefused(fit.report().diagnostics())) {
      out.append("; what the API server would refuse was not placed");
    }
  }

  /** Whether something that is no manifest could not be read, such as the configuration. */
  private static boolean isStopped(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.code().stage() == Stage.SOURCE && diagnostic.severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** Whether the kubelet of a node refuses a Pod. */
  private static boolean anyFailed(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.code().name().equals("kubelet-refuses")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an object was left out for what the stages of a check said of it. */
  private static boolean anyRefused(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      Stage stage = diagnostic.code().stage();
      if (stage == Stage.SYNTAX || stage == Stage.SCHEMA || stage == Stage.API) {
        return true;
      }
    }
    return false;
  }
}
