package dev.plimsoll.cluster;

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
