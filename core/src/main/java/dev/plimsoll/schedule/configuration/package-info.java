/**
 * The scheduler's own configuration: what a KubeSchedulerConfiguration makes of profiles, plugins
 * and their arguments.
 *
 * <p>Uses {@code schedule}, its plugins and what those use; used by the door. Read {@link
 * dev.plimsoll.schedule.configuration.SchedulerConfiguration} first.
 */
@NullMarked
package dev.plimsoll.schedule.configuration;

import org.jspecify.annotations.NullMarked;
