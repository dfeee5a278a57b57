/**
 * The door of the library.
 *
 * <p>Read {@link dev.plimsoll.Plimsoll} first: text or files in, a report or a simulation out.
 */
@NullMarked
package dev.plimsoll;

import org.jspecify.annotations.NullMarked;
