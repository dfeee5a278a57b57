package dev.plimsoll.schemas;

/** How the API merges an object or map ({@code x-kubernetes-map-type}). */
public enum MapType {
  /** Nothing is declared, which the API treats as granular. */
  UNSPECIFIED,
  /** Replaced as a whole. */
  ATOMIC,
  /** Each key has a life of its own. */
  GRANULAR
}
