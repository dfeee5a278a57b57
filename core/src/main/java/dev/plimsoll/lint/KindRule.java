package dev.plimsoll.lint;

import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;

/**
 * A rule that looks at each object of one kind.
 *
 * @param <V> the view of such an object
 */
public non-sealed interface KindRule<V extends View> extends Rule {

  /** The API group of the kind; empty for the core group. */
  String group();

  /** The kind, such as {@code ConfigMap}. */
  String kind();

  /** The view of the object at a place; the view's constructor. */
  V view(Located root);

  /**
   * Looks at one object.
   *
   * @param object the object
   * @param findings takes what is wrong
   */
  void check(V object, Findings findings);
}
