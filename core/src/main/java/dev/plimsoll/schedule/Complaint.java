package dev.plimsoll.schedule;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.ScalarNode;
import java.util.Collection;
import java.util.List;

/**
 * What is to be said about a workload whose Pods do not all find a node.
 *
 * @param workload the object of the input
 * @param placed how many found one
 * @param unplaced how many did not
 * @param explanations why the first of these did not; none when all did
 */
record Complaint(Manifest workload, int placed, int unplaced, List<Explanation> explanations) {

  private static final Code UNSCHEDULABLE = new Code(Stage.SCHEDULE, "unschedulable");

  static Complaint none(Manifest workload) {
    return new Complaint(workload, 0, 0, List.of());
  }

  boolean isEmpty() {
    return explanations.isEmpty();
  }

  Complaint andPlaced() {
    return new Complaint(workload, placed + 1, unplaced, explanations);
  }

  Complaint andUnplaced() {
    return new Complaint(workload, placed, unplaced + 1, explanations);
  }

  Complaint andUnplaced(Explanation explanation) {
    return new Complaint(workload, placed, unplaced + 1, List.of(explanation));
  }

  /** The findings, in the order of every output. */
  static List<Diagnostic> diagnostics(Collection<Complaint> complaints) {
    Diagnostics diagnostics = new Diagnostics();
    for (Complaint complaint : complaints) {
      for (Explanation explanation : complaint.explanations) {
        diagnostics.add(complaint.diagnostic(explanation));
      }
    }
    return diagnostics.sorted();
  }

  private Diagnostic diagnostic(Explanation explanation) {
    return Diagnostic.of(
            UNSCHEDULABLE,
            Severity.ERROR,
            who() + ": " + explanation.message(),
            location(explanation.at()),
            explanation.at().path(),
            workload.objectName())
        .withHelp(explanation.help());
  }

  /** A single value itself; of a list or a mapping, which may be long, the key. */
  private static Location location(Located at) {
    return at.node().isPresent() && at.node().get() instanceof ScalarNode
        ? at.location()
        : at.keyLocation();
  }

  private String who() {
    int all = placed + unplaced;
    if (all == 1) {
      return "the Pod finds no node";
    }
    return unplaced == all
        ? "none of the " + all + " Pods finds a node"
        : unplaced + " of " + all + " Pods find" + (unplaced == 1 ? "s" : "") + " no node";
  }
}
