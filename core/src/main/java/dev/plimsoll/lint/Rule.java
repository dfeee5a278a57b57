package dev.plimsoll.lint;

/**
 * A rule of good practice: looks at one thing and reports what is wrong with it.
 *
 * <p>It implements exactly one of the four kinds, is stateless, and carries a {@link LintRule}. It
 * speaks only where its advice makes sense, is silent where the author did right in another way,
 * and never looks at types: what is of the wrong type reads as absent.
 */
public sealed interface Rule permits ContainerRule, PodRule, KindRule, SetRule {}
