/**
 * Rules on labels, annotations and other hygiene.
 *
 * <p>Uses {@code lint} and what it may use; used by nobody but the generated index. A rule is one
 * public class and the card beside it, named by its id.
 */
@NullMarked
package dev.plimsoll.lint.rules.metadata;

import org.jspecify.annotations.NullMarked;
