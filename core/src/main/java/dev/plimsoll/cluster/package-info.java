/**
 * The nodes there are, what they offer, and what already runs on them, as dense immutable records.
 *
 * <p>Uses {@code model}, {@code manifest}, {@code tree} and {@code diagnostic}; used by {@code
 * schedule} and the rims. Read {@link dev.plimsoll.cluster.Inventory} first.
 */
@NullMarked
package dev.plimsoll.cluster;

import org.jspecify.annotations.NullMarked;
