package dev.plimsoll.validate;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;

/**
 * A place to point at, and the path that the server gives for it. The two differ now and then: an
 * invalid label is reported at {@code metadata.labels}, where our caret stands under the label.
 *
 * @param at the place to point at
 * @param path what the server calls it
 * @param key whether it is the key that is meant, not the value
 */
public record Site(Located at, FieldPath path, boolean key) implements View {

  /** A place under its own path. */
  public static Site of(Located at) {
    return new Site(at, at.path(), false);
  }

  /** A place, reported under the path of another one. */
  public static Site of(Located at, Located reported) {
    return new Site(at, reported.path(), false);
  }

  /** A place, reported under a path of the server's own making. */
  public static Site of(Located at, FieldPath path) {
    return new Site(at, path, false);
  }

  /** The key of a place, under the place's own path. */
  public static Site key(Located at) {
    return new Site(at, at.path(), true);
  }

  /** The key of a place, reported under the path of another one. */
  public static Site key(Located at, Located reported) {
    return new Site(at, reported.path(), true);
  }
}
