package dev.plimsoll.reference;

/** What becomes of an object when the one that it names is not there. */
enum Weight {
  /** It does not work. */
  NEEDED,
  /** It works, but not as it is meant. */
  WANTED,
  /** Its author has said that it may be missing. */
  OPTIONAL
}
