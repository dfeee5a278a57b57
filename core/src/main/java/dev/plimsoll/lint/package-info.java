/**
 * Is it well made: the rules of good practice, which of them run, and what they find.
 *
 * <p>Uses {@code config}, {@code reference}, {@code manifest} and what comes before; used by the
 * rules and the door. Read {@link dev.plimsoll.lint.Rule} first; a rule itself is one class and one
 * card in {@code lint.rules}.
 */
@NullMarked
package dev.plimsoll.lint;

import org.jspecify.annotations.NullMarked;
