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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the Pods of each workload that find no node; confined to one run. */
final class Complaints {

  private static final Code UNSCHEDULABLE = new Code(Stage.SCHEDULE, "unschedulable");

  private final Map<Manifest, Count> counts = new LinkedHashMap<>();

  /** The Pods of one workload, and why the first of those without a node has none. */
  private static final class Count {
    private int all;
    private int unplaced;
    private boolean refused;
    private @Nullable Explanation explanation;
  }

  /** A Pod of a workload has found a node. */
  void placed(Manifest workload) {
    of(workload).all++;
  }

  /** A Pod of a workload has found none; only of the first it is asked why. */
  void unplaced(Manifest workload, Supplier<Explanation> why) {
    Count count = of(workload);
    count.all++;
    count.unplaced++;
    if (count.explanation == null) {
      count.explanation = why.get();
    }
  }

  /** Whether no Pod of a workload was refused by a kubelet before; one is now. */
  boolean firstRefused(Manifest workload) {
    Count count = of(workload);
    boolean first = !count.refused;
    count.refused = true;
    return first;
  }

  private Count of(Manifest workload) {
    return counts.computeIfAbsent(workload, unused -> new Count());
  }

  /** Reports one finding for each workload whose Pods have not all found a node. */
  void report(Diagnostics diagnostics) {
    for (Map.Entry<Manifest, Count> entry : counts.entrySet()) {
      Explanation explanation = entry.getValue().explanation;
      if (explanation != null) {
        diagnostics.add(
            Diagnostic.of(
                    UNSCHEDULABLE,
                    Severity.ERROR,
                    who(entry.getValue()) + ": " + explanation.message(),
                    location(explanation.at()),
                    explanation.at().path(),
                    entry.getKey().objectName())
                .withHelp(explanation.help()));
      }
    }
  }

  /** A single value itself; of a list or a mapping, which may be long, the key. */
  static Location location(Located at) {
    return at.node().isPresent() && at.node().get() instanceof ScalarNode
        ? at.location()
        : at.keyLocation();
  }

  private static String who(Count count) {
    if (count.all == 1) {
      return "the Pod finds no node";
    }
    return count.unplaced == count.all
        ? "none of the " + count.all + " Pods finds a node"
        : count.unplaced
            + " of "
            + count.all
            + " Pods find"
            + (count.unplaced == 1 ? "s" : "")
            + " no node";
  }
}
