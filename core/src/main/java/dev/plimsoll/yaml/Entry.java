package dev.plimsoll.yaml;

/**
 * A key and its value.
 *
 * @param key the key as written
 * @param name the key as Kubernetes reads it: the text of a string, the JSON form of a number or
 *     boolean ({@code 1}, {@code true} for {@code y}), {@code null} for an empty one
 * @param value the value; a {@link Scalar.Null} of empty span where nothing is written
 */
public record Entry(ScalarNode key, String name, Node value) {

  /** Whether this is a merge key, a plain {@code <<}. */
  public boolean isMerge() {
    return key.style() == ScalarNode.Style.PLAIN && key.text().equals("<<");
  }
}
