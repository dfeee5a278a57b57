package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;

/** A family of references: those that objects of some kinds make. Stateless. */
interface Edges {

  /**
   * Follows the references of one object, if it is of these kinds.
   *
   * @param from the object
   * @param index the objects of the set
   * @param findings takes what leads nowhere
   */
  void check(Manifest from, Index index, ReferenceFindings findings);
}
