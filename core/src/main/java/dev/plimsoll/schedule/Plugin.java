package dev.plimsoll.schedule;

/**
 * A part of the scheduler's decision: a {@link Filter}, a {@link Score}, or both.
 *
 * <p>Plugins are stateless; what they work out for a Pod is handed back to them.
 */
public interface Plugin {

  /** Its name as kube-scheduler has it, which users see beside each node that it turns down. */
  String name();
}
