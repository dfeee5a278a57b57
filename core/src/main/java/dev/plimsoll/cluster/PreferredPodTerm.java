package dev.plimsoll.cluster;

/**
 * A term of an affinity between Pods that is liked, or disliked, not demanded.
 *
 * @param weight how much; below zero for Pods that are better far
 * @param term the Pods
 */
public record PreferredPodTerm(int weight, PodTerm term) {}
