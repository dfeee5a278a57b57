package dev.plimsoll.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * The way from the root of an object to a field, printed as the API server prints it: {@code
 * spec.containers[0].image}, {@code metadata.labels[app]}.
 *
 * <p>Grown while descending and printed only when needed, like {@code field.Path} of {@code
 * k8s.io/apimachinery/pkg/util/validation/field}. Two paths are equal when they print alike.
 */
public final class FieldPath {

  /** The object itself; prints as the empty string. */
  public static final FieldPath ROOT = new FieldPath(null, "", Kind.ROOT);

  private enum Kind {
    ROOT,
    FIELD,
    SUBSCRIPT
  }

  private final @Nullable FieldPath parent;
  private final String step;
  private final Kind kind;

  private FieldPath(@Nullable FieldPath parent, String step, Kind kind) {
    this.parent = parent;
    this.step = step;
    this.kind = kind;
  }

  /** The path of the field {@code name} below this one. */
  public FieldPath field(String name) {
    return new FieldPath(this, name, Kind.FIELD);
  }

  /** The path of the list item {@code index}, from 0, below this one. */
  public FieldPath item(int index) {
    return new FieldPath(this, Integer.toString(index), Kind.SUBSCRIPT);
  }

  /** The path of the entry {@code key} of a map below this one. */
  public FieldPath entry(String key) {
    return new FieldPath(this, key, Kind.SUBSCRIPT);
  }

  /** Whether this is {@link #ROOT}. */
  public boolean isRoot() {
    return parent == null;
  }

  /** The path one step up; the root's is the root. */
  public FieldPath parent() {
    return parent == null ? this : parent;
  }

  /** The last step without dot or brackets: a field's name, a key, or an index. */
  public String lastStep() {
    return step;
  }

  /** Whether {@code other} is this path or lies above it. */
  public boolean startsWith(FieldPath other) {
    FieldPath path = this;
    int surplus = depth() - other.depth();
    for (int i = 0; i < surplus; i++) {
      path = path.parent();
    }
    return surplus >= 0 && path.equals(other);
  }

  private int depth() {
    int depth = 0;
    for (FieldPath path = this; path.parent != null; path = path.parent) {
      depth++;
    }
    return depth;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath path && isSame(this, path);
  }

  private static boolean isSame(FieldPath left, FieldPath right) {
    FieldPath one = left;
    FieldPath two = right;
    while (one.parent != null && two.parent != null) {
      if (one.kind != two.kind || !one.step.equals(two.step)) {
        return false;
      }
      one = one.parent;
      two = two.parent;
    }
    return one.isRoot() && two.isRoot();
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    print(text);
    return text.toString();
  }

  private void print(StringBuilder text) {
    if (parent == null) {
      return;
    }
    parent.print(text);
    if (kind == Kind.SUBSCRIPT) {
      text.append('[').append(step).append(']');
    } else {
      if (text.length() > 0) {
        text.append('.');
      }
      text.append(step);
    }
  }
}
