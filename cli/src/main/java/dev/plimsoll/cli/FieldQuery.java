package dev.plimsoll.cli;

import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.TypeTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code explain} is asked for: a kind by any of its words, and a field on the way below
 * it, {@code deploy.spec.template.spec.containers.image}; brackets of lists may stand or not.
 *
 * @param kind the kind
 * @param fields the fields on the way, none for the kind itself
 */
record FieldQuery(KindInfo kind, List<Step> fields) {

  /**
   * A field on the way.
   *
   * @param owner the type that has it
   */
  record Step(TypeInfo owner, FieldInfo field) {}

  private static final int FARTHEST = 6;

  /** The kinds that a word before the first dot means; the likeliest first. */
  static List<KindInfo> kinds(TypeTable table, String words, int minor) {
    String word = kindWord(words);
    int slash = word.lastIndexOf('/');
    String apiVersion = slash < 0 ? "" : word.substring(0, slash);
    String name = word.substring(slash + 1);
    List<KindInfo> found = new ArrayList<>();
    for (KindInfo kind : table.kinds()) {
      boolean asked = apiVersion.isEmpty() || apiVersion.equals(kind.apiVersion());
      if (asked
          && kind.resource().isPresent()
          && kind.servedIn(minor)
          && !name.isEmpty()
          && KindWords.mean(name, kind.kind())) {
        found.add(kind);
      }
    }
    found.sort((left, right) -> Integer.compare(oddity(left), oddity(right)));
    return found;
  }

  /** What stands before the fields; the version of a group may have dots of its own. */
  private static String kindWord(String words) {
    int dot = words.indexOf('.', words.lastIndexOf('/') + 1);
    return dot < 0 ? words : words.substring(0, dot);
  }

  /** How unlikely it is that somebody means this version of a kind. */
  private static int oddity(KindInfo kind) {
    return (kind.version().contains("alpha") ? 4 : kind.version().contains("beta") ? 2 : 0)
        + (kind.group().isEmpty() ? 0 : 1);
  }

  /**
   * Follows the fields.
   *
   * @throws UsageException when there is no such field, with the one that was probably meant
   */
  static FieldQuery of(KindInfo kind, String words, int minor) {
    String word = kindWord(words);
    List<Step> steps = new ArrayList<>();
    TypeInfo type = kind.type();
    String path = kind.kind();
    String rest = words.substring(word.length());
    for (String part : rest.split("\\.", -1)) {
      String name = part.indexOf('[') < 0 ? part : part.substring(0, part.indexOf('['));
      if (name.isEmpty()) {
        continue;
      }
      if (type == null) {
        throw new UsageException(
            path
                + " is "
                + FieldPage.words(steps.get(steps.size() - 1).field().shape())
                + ": it has no fields of its own");
      }
      FieldInfo field = type.field(name).orElse(null);
      if (field == null) {
        throw new UsageException(
            path + " has no field " + Words.quoted(name) + hint(type, path, name, minor));
      }
      steps.add(new Step(type, field));
      path += "." + name;
      type = below(field.shape());
    }
    return new FieldQuery(kind, List.copyOf(steps));
  }

  /** The type of what a shape holds, behind lists and maps; null for what has no fields. */
  static @Nullable TypeInfo below(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return below(list.element());
    }
    if (shape instanceof Shape.MapOf map) {
      return below(map.value());
    }
    return shape instanceof Shape.Structured structured ? structured.type() : null;
  }

  private static String hint(TypeInfo type, String path, String name, int minor) {
    List<String> known = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      if (field.existsIn(minor)) {
        known.add(field.name());
      }
    }
    Optional<String> near = Words.nearest(name, known);
    if (near.isPresent()) {
      return "; did you mean " + path + "." + near.get() + "?";
    }
    Optional<String> deeper = deeper(type, path, name, minor);
    if (deeper.isPresent()) {
      return "; did you mean " + deeper.get() + "?";
    }
    return known.size() > 12 ? "" : "; it has " + String.join(", ", known);
  }

  /** The nearest field of a name below a type. */
  private static Optional<String> deeper(TypeInfo type, String path, String name, int minor) {
    record Place(TypeInfo type, String path) {}
    List<Place> rim = List.of(new Place(type, path));
    Set<String> seen = new HashSet<>();
    for (int depth = 0; depth < FARTHEST; depth++) {
      List<Place> next = new ArrayList<>();
      for (Place place : rim) {
        if (place.type().field(name).isPresent()) {
          return Optional.of(place.path() + "." + name);
        }
        for (FieldInfo field : place.type().fields()) {
          TypeInfo below = below(field.shape());
          if (below != null && field.existsIn(minor) && !field.name().equals("status")) {
            if (seen.add(below.name())) {
              next.add(new Place(below, place.path() + "." + field.name()));
            }
          }
        }
      }
      rim = next;
    }
    return Optional.empty();
  }

  /** As it is written with the kind in front, {@code Deployment.spec.replicas}. */
  String path() {
    StringBuilder path = new StringBuilder(kind.kind());
    for (Step step : fields) {
      path.append('.').append(step.field().name());
    }
    return path.toString();
  }
}
