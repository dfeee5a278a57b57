package dev.plimsoll.cluster;

import java.util.List;

/**
 * Which other Pods a Pod wants near and which far.
 *
 * @param near Pods of which each term must have one near
 * @param apart Pods of which no term may have one near
 * @param preferred Pods that are liked, or with a weight below zero disliked
 */
public record PodChoice(List<PodTerm> near, List<PodTerm> apart, List<PreferredPodTerm> preferred) {

  /** Does not care. */
  public static final PodChoice NONE = new PodChoice(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public PodChoice {
    near = List.copyOf(near);
    apart = List.copyOf(apart);
    preferred = List.copyOf(preferred);
  }
}
