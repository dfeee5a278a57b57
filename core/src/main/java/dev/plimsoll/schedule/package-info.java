/**
 * Would it run: what kube-scheduler decides for each Pod of a set of manifests, on given nodes.
 *
 * <p>Uses {@code cluster}, {@code manifest}, {@code model}, {@code tree} and {@code diagnostic};
 * used by the rims and by {@code report}. Read {@link dev.plimsoll.schedule.Simulator} first, then
 * {@link dev.plimsoll.schedule.Filter}.
 */
@NullMarked
package dev.plimsoll.schedule;

import org.jspecify.annotations.NullMarked;
