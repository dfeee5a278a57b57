/**
 * What was written and where: the text of a file, ranges in it, and the only code that knows lines.
 *
 * <p>Uses nothing; used by everybody. Read {@link dev.plimsoll.source.SourceFile} first.
 */
@NullMarked
package dev.plimsoll.source;

import org.jspecify.annotations.NullMarked;
