/**
 * The scheduler's plugins, one class each; none knows another.
 *
 * <p>Uses {@code schedule} and what that uses; used by {@link dev.plimsoll.schedule.DefaultProfile}
 * only. Read {@link dev.plimsoll.schedule.plugins.TaintToleration} first.
 */
@NullMarked
package dev.plimsoll.schedule.plugins;

import org.jspecify.annotations.NullMarked;
