/**
 * Which Kubernetes API we are talking to: its version, its kinds, and how long they live.
 *
 * <p>Uses the {@code schemas} module; used by every stage that must know the version. Read {@link
 * dev.plimsoll.api.Api} first.
 */
@NullMarked
package dev.plimsoll.api;

import org.jspecify.annotations.NullMarked;
