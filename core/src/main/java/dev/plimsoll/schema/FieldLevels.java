package dev.plimsoll.schema;

import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level of an object that a misplaced field was meant for: {@code ports} in a Pod's spec
 * belongs to its containers, {@code replicas} in a template one level up. Only loaded when a field
 * is unknown.
 */
final class FieldLevels {

  /** How many steps up and down a field is looked for; farther away, luck decides. */
  private static final int FARTHEST = 5;

  private static final String ROOT_WORDS = "the object itself";

  private final String name;
  private final @Nullable Node value;
  private final int minor;

  /** A type on the way, and how a manifest gets there, such as {@code spec.containers[]}. */
  private record Level(TypeInfo type, String path) {}

  private FieldLevels(String name, @Nullable Node value, int minor) {
    this.name = name;
    this.value = value;
    this.minor = minor;
  }

  /**
   * The nearest levels of the same object that have a field of this name which takes such a value.
   *
   * @param root the type of the object
   * @param parent where the field is written
   * @param field the field
   * @param minor the minor of the API
   * @return paths such as {@code spec.template.spec.containers[]}, one if it is clear what was
   *     meant, two if it may be either, none if nothing or too much fits
   */
  static List<String> of(TypeInfo root, Located parent, Located field, int minor) {
    List<Level> above = above(root, parent);
    FieldLevels search = new FieldLevels(field.path().lastStep(), field.node().orElse(null), minor);
    List<String> found = search.nearest(above);
    if (found.size() > 1) {
      List<String> usual = new ArrayList<>();
      for (String path : found) {
        if (!path.contains("initContainers") && !path.contains("ephemeralContainers")) {
          usual.add(path);
        }
      }
      found = usual.isEmpty() ? found : usual;
    }
    return found.size() > 2 ? List.of() : found;
  }

  /** The types from where the field stands up to the root of the object. */
  private static List<Level> above(TypeInfo root, Located parent) {
    List<String> steps = new ArrayList<>();
    for (Located at = parent; !at.isRoot(); at = at.parent()) {
      steps.add(0, at.path().lastStep());
    }
    List<Level> levels = new ArrayList<>();
    levels.add(new Level(root, ""));
    Shape shape = new Shape.Structured(root);
    String path = "";
    for (String step : steps) {
      if (shape instanceof Shape.Structured structured) {
        FieldInfo field = structured.type().field(step).orElse(null);
        if (field == null) {
          return levels;
        }
        shape = field.shape();
        path = below(path, step);
      } else if (shape instanceof Shape.ListOf list) {
        shape = list.element();
        path += "[]";
      } else if (shape instanceof Shape.MapOf map) {
        shape = map.value();
        path += "[" + step + "]";
      }
      if (shape instanceof Shape.Structured structured) {
        levels.add(0, new Level(structured.type(), path));
      }
    }
    return levels;
  }

  private List<String> nearest(List<Level> above) {
    List<List<Level>> rims = new ArrayList<>(); // what lies so many steps below each level above
    List<Set<String>> seen = new ArrayList<>();
    for (Level level : above) {
      rims.add(List.of(level));
      seen.add(new HashSet<>(Set.of(level.type().name())));
    }
    for (int distance = 1; distance <= FARTHEST; distance++) {
      List<String> found = new ArrayList<>();
      for (int up = 0; up <= distance && up < above.size(); up++) {
        if (up < distance) {
          rims.set(up, below(rims.get(up), seen.get(up)));
        }
        for (Level level : rims.get(up)) {
          if (has(level.type()) && !found.contains(words(level.path()))) {
            found.add(words(level.path()));
          }
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Level> below(List<Level> rim, Set<String> seen) {
    List<Level> next = new ArrayList<>();
    Set<String> now = new HashSet<>();
    for (Level level : rim) {
      for (FieldInfo field : level.type().fields()) {
        boolean list = field.shape() instanceof Shape.ListOf;
        Shape inner = list ? ((Shape.ListOf) field.shape()).element() : field.shape();
        if (inner instanceof Shape.Structured structured
            && field.existsIn(minor)
            && isWritten(level, field)
            && !seen.contains(structured.type().name())) {
          now.add(structured.type().name());
          next.add(
              new Level(structured.type(), below(level.path(), field.name()) + (list ? "[]" : "")));
        }
      }
    }
    seen.addAll(now);
    return next;
  }

  /** What people write; the rest is the server's. */
  private static boolean isWritten(Level level, FieldInfo field) {
    return !field.name().equals("managedFields")
        && !(level.path().isEmpty() && field.name().equals("status"));
  }

  private boolean has(TypeInfo type) {
    FieldInfo field = type.field(name).orElse(null);
    return field != null && field.existsIn(minor) && takes(field.shape(), value);
  }

  /** Whether a shape takes a value of this structure; null says nothing. */
  static boolean takes(Shape shape, @Nullable Node value) {
    if (value == null || shape == Shape.Scalar.ANY) {
      return true;
    }
    if (value instanceof SequenceNode) {
      return shape instanceof Shape.ListOf;
    }
    if (value instanceof MappingNode) {
      return shape instanceof Shape.Structured || shape instanceof Shape.MapOf;
    }
    return shape instanceof Shape.Scalar;
  }

  private static String below(String path, String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private static String words(String path) {
    return path.isEmpty() ? ROOT_WORDS : "`" + path + "`";
  }
}
