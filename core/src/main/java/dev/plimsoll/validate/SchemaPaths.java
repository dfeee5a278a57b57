package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/**
 * Paths of fields as definitions write them, {@code .spec.ports['a-b']}, followed in a schema:
 * {@code cel.ValidFieldPath}.
 */
final class SchemaPaths {

  private SchemaPaths() {}

  /**
   * The schema of the field at the end of a path; a place where nothing is when there is no such
   * field, or the path is none.
   *
   * @param arrays whether items of lists may be named by their index
   */
  static Located follow(Located schema, String path, boolean arrays) {
    Located nowhere = schema.field("properties").entry(path + " of no schema");
    Located at = schema;
    int i = 0;
    while (i < path.length()) {
      String name;
      if (path.startsWith("['", i)) {
        int end = path.indexOf("']", i);
        if (end < 0) {
          return nowhere;
        }
        name = path.substring(i + 2, end).replace("\\'", "'");
        i = end + 2;
      } else if (path.charAt(i) == '[') {
        int end = path.indexOf(']', i);
        at = at.field("items");
        if (!arrays || end < 0 || !at.isPresent()) {
          return nowhere;
        }
        i = end + 1;
        continue;
      } else if (path.charAt(i) == '.') {
        int end = i + 1;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        name = path.substring(i + 1, end);
        i = end;
      } else {
        return nowhere;
      }
      at = step(at, name);
      if (name.isEmpty() || !at.isPresent()) {
        return nowhere;
      }
    }
    return path.isEmpty() ? nowhere : at;
  }

  private static Located step(Located schema, String name) {
    Located property = schema.field("properties").entry(name);
    boolean map = Field.text(schema.field("type")).orElse("").equals("object");
    return property.isPresent() || !map ? property : schema.field("additionalProperties");
  }
}
