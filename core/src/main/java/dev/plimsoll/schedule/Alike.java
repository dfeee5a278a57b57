package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered for Pods that are alike: of one shape, with the same namespace, labels and
 * owners, naming the same node. Of the plugins of the profile the {@linkplain Plugin#isLocal local}
 * ones have their {@link Outlook}, the {@linkplain Counting counting} ones a {@link Tally}, and the
 * others are asked anew for each Pod. Confined to one run.
 */
final class Alike {

  private final PodInfo pod;
  private final Outlook outlook;
  private final List<Counted> counted = new ArrayList<>();
  private final Screens otherFilters;
  private final List<Profile.Entry> otherScores = new ArrayList<>();
  private @Nullable Stuck stuck;

  /**
   * A plugin and its tally.
   *
   * @param order the plugin's place in the profile
   * @param entry the plugin with its weight
   */
  record Counted(int order, Profile.Entry entry, Tally<?> tally) {

    private void update() {
      try {
        tally.update();
      } catch (RuntimeException failure) {
        throw new PluginFault(entry.plugin(), failure);
      }
    }

    /** What the filter says of nodes. */
    List<Barrier> barriers() {
      try {
        return entry.plugin() instanceof Filter<?> && entry.roles().filters()
            ? tally.barriers()
            : List.of();
      } catch (RuntimeException failure) {
        throw new PluginFault(entry.plugin(), failure);
      }
    }

    /** Writes the normalised scores of these nodes; false when there are none. */
    boolean score(int[] feasible, long[] scores) {
      try {
        return entry.plugin() instanceof Score<?>
            && entry.roles().scores()
            && tally.score(feasible, scores);
      } catch (RuntimeException failure) {
        throw new PluginFault(entry.plugin(), failure);
      }
    }
  }

  /**
   * That such a Pod found no node, which holds for the next as long as nothing is placed.
   *
   * @param changes how many Pods were placed by then
   */
  private record Stuck(Placement placement, int changes) {}

  /**
   * Begins to remember.
   *
   * @param like what is remembered for the last Pod of the same shape
   */
  Alike(PodInfo pod, Profile profile, Inventory inventory, Census census, @Nullable Alike like) {
    this.pod = pod;
    List<Screens.Screen> localFilters = new ArrayList<>();
    List<Screens.Screen> others = new ArrayList<>();
    List<Profile.Entry> localScores = new ArrayList<>();
    int order = 0;
    for (Profile.Entry entry : profile.entries()) {
      Plugin plugin = entry.plugin();
      if (plugin instanceof Counting counting) {
        counted.add(new Counted(order, entry, tally(counting, census)));
      } else {
        boolean local = plugin.isLocal(pod);
        Profile.Roles roles = entry.roles();
        if (plugin instanceof Filter<?> filter && (roles.prepares() || roles.filters())) {
          (local ? localFilters : others).add(new Screens.Screen(filter, order, roles));
        }
        if (plugin instanceof Score<?> && roles.scores()) {
          (local ? localScores : otherScores).add(entry);
        }
      }
      order++;
    }
    this.otherFilters = new Screens(others);
    this.outlook =
        like == null
            ? new Outlook(pod, new Screens(localFilters), localScores, inventory, census.changes())
            : like.outlook;
  }

  private Tally<?> tally(Counting plugin, Census census) {
    try {
      return plugin.tally(pod, census);
    } catch (RuntimeException failure) {
      throw new PluginFault(plugin, failure);
    }
  }

  /** Whether another Pod is alike. */
  boolean isFor(PodInfo other) {
    return isOfShape(other)
        && other.namespace().equals(pod.namespace())
        && other.labels().equals(pod.labels())
        && other.owners().equals(pod.owners());
  }

  /** Whether another Pod has the same shape and names the same node, if any. */
  boolean isOfShape(PodInfo other) {
    return outlook.isFor(other);
  }

  /** Takes note of the Pods that were placed. */
  void update(Inventory inventory) {
    outlook.update(inventory);
    for (Counted each : counted) {
      each.update();
    }
  }

  Outlook outlook() {
    return outlook;
  }

  List<Counted> counted() {
    return counted;
  }

  Screens otherFilters() {
    return otherFilters;
  }

  List<Profile.Entry> otherScores() {
    return otherScores;
  }

  /** Notes that a Pod found no node; not where what it claims may tell it from others. */
  void stick(Placement placement, Census census) {
    if (otherFilters.isEmpty()) {
      stuck = new Stuck(placement, census.changes().size());
    }
  }

  /** The placement of a Pod for which there was no node, if nothing was placed since. */
  @Nullable Placement stuck(Census census) {
    return stuck == null || stuck.changes != census.changes().size() ? null : stuck.placement;
  }
}
