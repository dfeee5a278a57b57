package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodShape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cluster from which many trials begin, each with a cycle of its own. What plugins say about its
 * nodes is found out once, and a trial takes over what it did not change. For several threads.
 */
final class Standing {

  /** About so many bytes are spent on remembering what plugins say. */
  private static final long MEMORY = 256L << 20;

  /** About so many bytes are remembered of a node, for Pods of one shape. */
  private static final long BYTES_OF_A_NODE = 40;

  private final Framework framework;
  private final boolean details;
  private final boolean swift;
  private final Inventory base;
  private final Map<Key, Outlook> outlooks = new ConcurrentHashMap<>();
  private @Nullable Census census;

  /** Pods of one shape that name the same node, if any, for a profile. */
  private static final class Key {
    private final PodShape shape;
    private final String node;
    private final Profile profile;

    private Key(PodInfo pod, Profile profile) {
      this.shape = pod.shape();
      this.node = pod.nodeName();
      this.profile = profile;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(shape) * 31 + node.hashCode();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Pods of one template share it, and comparing is slow
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.shape == shape
          && key.profile == profile
          && key.node.equals(node);
    }
  }

  Standing(Framework framework, boolean details, boolean swift, Inventory base) {
    this.framework = framework;
    this.details = details;
    this.swift = swift;
    this.base = base;
  }

  Framework framework() {
    return framework;
  }

  /** A cycle over the cluster as a trial has made it. */
  Cycle cycle(Inventory changed) {
    if (!swift) {
      return new PlainCycle(framework, changed);
    }
    Shift shift = Shift.between(base, changed);
    return shift == null
        ? new SwiftCycle(framework, details, changed)
        : new SwiftCycle(
            framework,
            details,
            changed,
            new Census(census(), shift, changed),
            (pod, profile, filters, scores, now, changes) ->
                outlook(pod, profile, filters, scores).shifted(shift, now, changes));
  }

  private synchronized Census census() {
    Census known = census;
    if (known == null) {
      known = new Census(base);
      census = known;
    }
    return known;
  }

  private Outlook outlook(
      PodInfo pod, Profile profile, Screens filters, List<Profile.Entry> scores) {
    Key key = new Key(pod, profile);
    Outlook known = outlooks.get(key);
    if (known == null) {
      known = new Outlook(pod, filters, scores, base, new Positions());
      if (outlooks.size() * BYTES_OF_A_NODE * base.nodes().size() < MEMORY) {
        outlooks.put(key, known);
      }
    }
    return known;
  }
}
