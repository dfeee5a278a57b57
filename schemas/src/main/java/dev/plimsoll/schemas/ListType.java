package dev.plimsoll.schemas;

/** How the API merges a list and what makes its items distinct ({@code x-kubernetes-list-type}). */
public enum ListType {
  /** Nothing is declared, which the API treats as atomic; also the answer for what is no list. */
  UNSPECIFIED,
  /** Replaced as a whole. */
  ATOMIC,
  /** No item may occur twice. */
  SET,
  /** Items are objects told apart by some of their fields, the list's keys. */
  MAP
}
