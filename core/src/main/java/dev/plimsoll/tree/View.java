package dev.plimsoll.tree;

/** A place seen as something: an object of the API, a list, a map, or a single value. */
public interface View {

  /** The place. */
  Located at();

  /** Whether something other than null is written here. */
  default boolean isPresent() {
    return at().isPresent();
  }
}
