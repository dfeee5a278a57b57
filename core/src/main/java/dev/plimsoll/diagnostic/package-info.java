/**
 * What we have to say, about what, and where: the one type of finding that every stage makes.
 *
 * <p>Uses {@code source}; used by every later stage. Read {@link
 * dev.plimsoll.diagnostic.Diagnostic} first.
 */
@NullMarked
package dev.plimsoll.diagnostic;

import org.jspecify.annotations.NullMarked;
