/**
 * Rules on what fails when a Pod, a node or a rollout does.
 *
 * <p>Uses {@code lint} and what it may use; used by nobody but the generated index. A rule is one
 * public class and the card beside it, named by its id.
 */
@NullMarked
package dev.plimsoll.lint.rules.reliability;

import org.jspecify.annotations.NullMarked;
