package dev.plimsoll.cluster;

/**
 * A term of a node affinity that is liked, not demanded.
 *
 * @param weight how much, 1 to 100
 * @param term the conditions
 */
public record PreferredTerm(int weight, NodeTerm term) {}
