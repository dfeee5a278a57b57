/** The kit's own tests, with a toy for a tool; read {@link dev.plimsoll.testkit.Toy} first. */
@NullMarked
package dev.plimsoll.testkit;

import org.jspecify.annotations.NullMarked;
