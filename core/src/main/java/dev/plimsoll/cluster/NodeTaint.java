package dev.plimsoll.cluster;

import java.util.Optional;

/**
 * A mark on a node that keeps away Pods which do not tolerate it.
 *
 * @param key what it is about
 * @param value what it says, or the empty string
 * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}
 */
public record NodeTaint(String key, String value, String effect) {

  /** No new Pods. */
  public static final String NO_SCHEDULE = "NoSchedule";

  /** New Pods only if there is nowhere better. */
  public static final String PREFER_NO_SCHEDULE = "PreferNoSchedule";

  /** No new Pods, and running ones have to go. */
  public static final String NO_EXECUTE = "NoExecute";

  /**
   * Reads a taint as {@code kubectl taint} writes it.
   *
   * @param text {@code key=value:effect} or {@code key:effect}
   * @return nothing when the text is no taint
   */
  public static Optional<NodeTaint> parse(String text) {
    int colon = text.lastIndexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String effect = colon < 0 ? "" : text.substring(colon + 1);
    int equals = name.indexOf('=');
    String key = equals < 0 ? name : name.substring(0, equals);
    String value = equals < 0 ? "" : name.substring(equals + 1);
    boolean known =
        effect.equals(NO_SCHEDULE)
            || effect.equals(PREFER_NO_SCHEDULE)
            || effect.equals(NO_EXECUTE);
    return known && !key.isEmpty()
        ? Optional.of(new NodeTaint(key, value, effect))
        : Optional.empty();
  }

  /** Whether a Pod that does not tolerate it is kept off the node. */
  public boolean repelsNewPods() {
    return effect.equals(NO_SCHEDULE) || effect.equals(NO_EXECUTE);
  }

  /** As {@code kubectl taint} writes it: {@code dedicated=batch:NoSchedule}. */
  @Override
  public String toString() {
    return value.isEmpty() ? key + ":" + effect : key + "=" + value + ":" + effect;
  }
}
