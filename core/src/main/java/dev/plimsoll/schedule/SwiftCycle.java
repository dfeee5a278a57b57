package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides what {@link PlainCycle} decides, and remembers for Pods that are alike what plugins said:
 * placing a Pod changes one node, and where Pods are is counted as they come. What is left for each
 * Pod is to go over the nodes a few times, in arrays of numbers.
 */
final class SwiftCycle implements Cycle {

  /** For so many kinds of Pods it is remembered what was said; those used last. */
  private static final int REMEMBERED = 32;

  private final Framework framework;
  private final boolean details;
  private final Census census;
  private final List<Alike> alikes = new ArrayList<>();
  private Inventory now;

  SwiftCycle(Framework framework, boolean details, Inventory inventory) {
    this.framework = framework;
    this.details = details;
    this.now = inventory;
    this.census = new Census(inventory);
  }

  @Override
  public Inventory inventory() {
    return now;
  }

  @Override
  public void place(PodInfo pod, String node) {
    now = framework.place(pod, node, now);
    OptionalInt position = now.position(node);
    if (position.isPresent()) {
      census.add(position.getAsInt(), pod);
    }
  }

  @Override
  public Placement decide(PodRequest request) {
    if (now.nodes().isEmpty()) {
      return framework.decide(request, now);
    }
    Optional<Placement> away = framework.away(request, now);
    if (away.isPresent()) {
      return away.get();
    }
    Profile profile = framework.lane(request.pod()).orElseThrow().profile();
    Alike alike = remembered(request.pod(), profile);
    Placement stuck = alike.stuck(census);
    Placement placement =
        stuck == null
            ? new Decision(request, alike, profile, details, now).decide()
            : stuck.of(request);
    if (!placement.isScheduled()) {
      alike.stick(placement, census);
    }
    alikes.add(0, alike);
    return placement;
  }

  /** What is remembered for such Pods, taken out: who fails half-way is forgotten. */
  private Alike remembered(PodInfo pod, Profile profile) {
    Alike found = null;
    Alike ofShape = null;
    for (Alike each : alikes) {
      if (found == null && each.isFor(pod)) {
        found = each;
      } else if (ofShape == null && each.isOfShape(pod)) {
        ofShape = each;
      }
    }
    if (found != null) {
      alikes.remove(found);
    } else {
      found = new Alike(pod, profile, now, census, ofShape);
      if (alikes.size() == REMEMBERED) {
        alikes.remove(REMEMBERED - 1);
      }
    }
    found.update(now);
    return found;
  }
}
