package dev.plimsoll.reference;

/** What is not in the set and exists all the same, because the user says so. */
@FunctionalInterface
public interface Outside {

  /** Nothing is known to exist. */
  Outside NOTHING = (kind, namespace, name) -> false;

  /**
   * Whether an object exists.
   *
   * @param kind its kind
   * @param namespace its namespace; empty for cluster-wide objects
   * @param name its name
   */
  boolean has(String kind, String namespace, String name);
}
