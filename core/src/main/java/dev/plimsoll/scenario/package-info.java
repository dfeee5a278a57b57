/**
 * What if nodes were lost or drained, pools larger, workloads scaled or rolled out? For the door
 * and for reports; begin with {@link dev.plimsoll.scenario.Questions}.
 */
@NullMarked
package dev.plimsoll.scenario;

import org.jspecify.annotations.NullMarked;
