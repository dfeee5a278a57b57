/**
 * Rules on how the control plane and the nodes are set up.
 *
 * <p>Uses {@code lint} and what it may use; used by nobody but the generated index. A rule is one
 * public class and the card beside it, named by its id.
 */
@NullMarked
package dev.plimsoll.lint.rules.cluster;

import org.jspecify.annotations.NullMarked;
