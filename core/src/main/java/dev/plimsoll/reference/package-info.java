/**
 * Who points at whom across the set, and who points at nothing.
 *
 * <p>Uses {@code manifest}, {@code model} and what comes before; used by {@code lint}, {@code
 * schedule} and the door. Read {@link dev.plimsoll.reference.References} first; a new family of
 * references is one more {@link dev.plimsoll.reference.Edges} in its list.
 */
@NullMarked
package dev.plimsoll.reference;

import org.jspecify.annotations.NullMarked;
