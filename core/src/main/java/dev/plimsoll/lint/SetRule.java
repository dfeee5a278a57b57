package dev.plimsoll.lint;

import dev.plimsoll.reference.Index;

/** A rule that looks at all objects together. */
public non-sealed interface SetRule extends Rule {

  /**
   * Looks at the set.
   *
   * @param index all objects, and who is where
   * @param findings takes what is wrong; say with {@link Findings#about} which object it is about
   */
  void check(Index index, Findings findings);
}
