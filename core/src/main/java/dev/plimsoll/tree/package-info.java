/**
 * A place in a tree: the way to it, and what is written there, if anything.
 *
 * <p>Nodes know no parents; a {@link dev.plimsoll.tree.Located} is made while walking and knows
 * where it is, also where nothing is written. Uses {@code yaml}, {@code diagnostic} and {@code
 * source}. Read {@link dev.plimsoll.tree.Located} first, then {@link dev.plimsoll.tree.Field}.
 */
@NullMarked
package dev.plimsoll.tree;

import org.jspecify.annotations.NullMarked;
