/**
 * What is known and not to be said again: comments, annotations and exceptions that ask for
 * silence.
 *
 * <p>Uses {@code config}, {@code lint} and what comes before; used by the door. Read {@link
 * dev.plimsoll.suppression.Suppressions} first.
 */
@NullMarked
package dev.plimsoll.suppression;

import org.jspecify.annotations.NullMarked;
