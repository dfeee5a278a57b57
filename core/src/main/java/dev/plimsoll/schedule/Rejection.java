package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Blame;
import java.util.List;

/**
 * Why a Pod cannot run on a node.
 *
 * @param plugin the name of the first plugin that said no
 * @param reasons why, in the scheduler's own words
 * @param code {@code Unschedulable}, or {@code UnschedulableAndUnresolvable} where it would not
 *     help if other Pods left
 * @param blame the field of the manifest that would have to change
 */
public record Rejection(String plugin, List<String> reasons, String code, Blame blame) {

  /** Copies the list. */
  public Rejection {
    reasons = List.copyOf(reasons);
  }

  static Rejection of(Plugin plugin, Verdict.No verdict) {
    return new Rejection(plugin.name(), verdict.reasons(), verdict.code(), verdict.blame());
  }
}
