/**
 * The command line: turns arguments into calls of the library and its answers into text and an exit
 * code.
 *
 * <p>The only package that knows the command-line library. Read {@link dev.plimsoll.cli.Main}
 * first, then {@link dev.plimsoll.cli.Command}.
 */
@NullMarked
package dev.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
