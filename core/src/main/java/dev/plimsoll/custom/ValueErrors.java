package dev.plimsoll.custom;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.plimsoll.schema.ShapeFindings;
import dev.plimsoll.schema.ShapeWords;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Says what a schema has against an object in the server's vocabulary and at the exact place: wrong
 * types as the schema stage does, everything else as the API stage.
 */
final class ValueErrors {

  private static final Set<String> OF_TEXT = Set.of("maxLength", "minLength", "pattern");
  private static final int MANY = 8;

  private final Located root;
  private final JsonNode schema;
  private final ShapeFindings shape;
  private final FieldErrors errors;
  private final Set<String> texts = new TreeSet<>();
  private boolean blocking;

  ValueErrors(Located root, JsonNode schema, ShapeFindings shape, FieldErrors errors) {
    this.root = root;
    this.schema = schema;
    this.shape = shape;
    this.errors = errors;
  }

  /** Whether something was found that keeps the server from evaluating rules. */
  boolean isBlocking() {
    return blocking;
  }

  /** Reports what the validator found. */
  void report(List<Error> found) {
    Map<String, List<Error>> choices = new LinkedHashMap<>();
    for (Error error : found) {
      Way way = Way.of(error);
      if (way.choice().isEmpty()) {
        report(error);
      } else {
        choices.computeIfAbsent(way.choice(), none -> new ArrayList<>()).add(error);
      }
    }
    for (List<Error> alternatives : choices.values()) {
      choice(withoutItself(alternatives));
    }
  }

  /**
   * How the validator came to an error, as far as the first choice on it.
   *
   * @param choice which choice at which place; empty when there is none on the way
   * @param steps how many steps from the root of the object it is to that place
   */
  private record Way(String choice, int steps) {

    static Way of(Error error) {
      NodePath way = error.getEvaluationPath();
      int steps = 0;
      for (int i = 0; i < way.getNameCount(); i++) {
        String keyword = way.getElement(i).toString();
        switch (keyword) {
          case "properties", "patternProperties" -> {
            steps++;
            i++;
          }
          case "items", "additionalProperties" -> steps++;
          case "prefixItems" -> {
            steps++;
            i++;
          }
          case "allOf", "$defs", "dependentSchemas" -> i++;
          case "anyOf", "oneOf" -> {
            StringBuilder id = new StringBuilder();
            for (int step = 0;
                step < steps && step < error.getInstanceLocation().getNameCount();
                step++) {
              id.append('/').append(error.getInstanceLocation().getElement(step));
            }
            for (int step = 0; step <= i; step++) {
              id.append(' ').append(way.getElement(step));
            }
            return new Way(id.toString(), steps);
          }
          default -> {}
        }
      }
      return new Way("", steps);
    }
  }

  /** The errors of the alternatives without that of the choice, unless it is the only one. */
  private static List<Error> withoutItself(List<Error> found) {
    List<Error> alternatives = new ArrayList<>();
    for (Error error : found) {
      if (!error.getKeyword().equals("oneOf") && !error.getKeyword().equals("anyOf")) {
        alternatives.add(error);
      }
    }
    return alternatives.isEmpty() ? found : alternatives;
  }

  private void choice(List<Error> alternatives) {
    Error first = alternatives.get(0);
    Located at = place(first.getInstanceLocation(), Way.of(first).steps());
    Set<String> missing = new TreeSet<>();
    boolean onlyMissing = true;
    for (Error error : alternatives) {
      if (error.getKeyword().equals("required")) {
        missing.add(error.getProperty());
      } else {
        onlyMissing = false;
      }
    }
    blocking |=
        !missing.isEmpty() || contains(alternatives, "type") || contains(alternatives, "enum");
    if (first.getKeyword().equals("oneOf")) {
      errors.invalid(
          Site.of(at), "fits more than one of its alternatives, and must fit exactly one");
    } else if (onlyMissing) {
      errors.invalid(
          Site.of(at), "has none of its alternatives", "write " + String.join(" or ", missing));
    } else if (contains(alternatives, "type") && typesOnly(alternatives)) {
      ShapeWords.wrongType(at, String.join(" or ", wantedTypes(alternatives)), shape);
    } else {
      errors.invalid(Site.of(at), "fits none of its alternatives", alternatives(alternatives));
    }
  }

  private static boolean contains(List<Error> alternatives, String keyword) {
    for (Error error : alternatives) {
      if (error.getKeyword().equals(keyword)) {
        return true;
      }
    }
    return false;
  }

  private static boolean typesOnly(List<Error> alternatives) {
    NodePath place = alternatives.get(0).getInstanceLocation();
    for (Error error : alternatives) {
      if (!error.getKeyword().equals("type") || !error.getInstanceLocation().equals(place)) {
        return false;
      }
    }
    return place.getNameCount() == Way.of(alternatives.get(0)).steps();
  }

  private static Set<String> wantedTypes(List<Error> alternatives) {
    Set<String> wanted = new TreeSet<>();
    for (Error error : alternatives) {
      wanted.add(wanted(error));
    }
    return wanted;
  }

  private String alternatives(List<Error> alternatives) {
    List<String> said = new ArrayList<>();
    for (Error error : alternatives) {
      Located at = place(error.getInstanceLocation(), error.getInstanceLocation().getNameCount());
      String what =
          error.getKeyword().equals("required")
              ? at.path().field(error.getProperty()) + " is missing"
              : at.path() + " " + detail(error);
      if (!said.contains(what) && said.size() < MANY) {
        said.add(what);
      }
    }
    return "one of these: " + String.join("; ", said);
  }

  private void report(Error error) {
    NodePath instance = error.getInstanceLocation();
    Located at = place(instance, instance.getNameCount());
    switch (error.getKeyword()) {
      case "required" -> {
        blocking = true;
        errors.required(Site.of(at.field(error.getProperty())), "");
      }
      case "type" -> {
        blocking = true;
        wrongType(at, error);
      }
      case "enum" -> {
        blocking = true;
        errors.notSupported(Site.of(at), words(error.getSchemaNode()));
      }
      case "maxItems" -> {
        blocking = true;
        errors.tooMany(Site.of(at), error.getSchemaNode().asInt());
      }
      case "maxProperties" -> {
        blocking = true;
        errors.tooMany(Site.of(at), error.getSchemaNode().asInt());
      }
      case "maxLength" -> {
        if (texts.add(at.path().toString())) {
          blocking = true;
          errors.tooLong(Site.of(at), error.getSchemaNode().asString() + " characters");
        }
      }
      case "format" -> {
        blocking = true;
        errors.typeInvalid(Site.of(at), detail(error));
      }
      case "additionalProperties", "unevaluatedProperties" -> unknown(at, error);
      default -> {
        if (!OF_TEXT.contains(error.getKeyword()) || texts.add(at.path().toString())) {
          errors.invalid(Site.of(at), detail(error));
        }
      }
    }
  }

  private void wrongType(Located at, Error error) {
    if (at.node().isPresent()) {
      ShapeWords.wrongType(at, wanted(error), shape);
    } else if (at.isWritten()) {
      shape.type(at, at.path() + " must be " + wanted(error) + ", not null", "", List.of());
    }
  }

  private void unknown(Located at, Error error) {
    String name = error.getProperty();
    if (at.node().orElse(null) instanceof MappingNode mapping) {
      JsonNode holder = schema.at(pointer(error));
      for (Entry entry : mapping.effective()) {
        if (entry.name().equals(name)) {
          List<String> known = new ArrayList<>(holder.path("properties").propertyNames());
          ShapeWords.unknownField(at, entry, known, "", shape);
        }
      }
    }
  }

  private static tools.jackson.core.JsonPointer pointer(Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    return tools.jackson.core.JsonPointer.compile(fragment).head();
  }

  private static String detail(Error error) {
    String limit = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
    return switch (error.getKeyword()) {
      case "minimum" -> "must be at least " + limit;
      case "maximum" -> "must be at most " + limit;
      case "exclusiveMinimum" -> "must be more than " + limit;
      case "exclusiveMaximum" -> "must be less than " + limit;
      case "multipleOf" -> "must be a multiple of " + limit;
      case "minLength" -> "must have at least " + limit + " characters";
      case "maxLength" -> "must have at most " + limit + " characters";
      case "minItems" -> "must have at least " + limit + " items";
      case "maxItems" -> "must have at most " + limit + " items";
      case "minProperties" -> "must have at least " + limit + " entries";
      case "maxProperties" -> "must have at most " + limit + " entries";
      case "pattern" -> "must match the regular expression " + limit;
      case "format" -> "must be of the format " + limit;
      case "uniqueItems" -> "must not have an item twice";
      case "type" -> "must be " + wanted(error);
      case "enum" -> "must be one of " + String.join(", ", words(error.getSchemaNode()));
      case "const" -> "must be " + limit;
      case "not" -> "fits what it must not fit";
      default -> "does not fit its schema: " + error.getMessage();
    };
  }

  private static List<String> words(JsonNode values) {
    List<String> words = new ArrayList<>();
    for (JsonNode value : values) {
      words.add(value.isString() ? value.asString() : value.toString());
    }
    return words;
  }

  private static String wanted(Error error) {
    List<String> types = new ArrayList<>();
    JsonNode written = error.getSchemaNode();
    if (written.isString()) {
      types.add(written.asString());
    }
    for (JsonNode type : written) {
      if (!type.asString("").equals("null")) {
        types.add(type.asString(""));
      }
    }
    return switch (String.join("|", types)) {
      case "string", "string|array" -> "a string";
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "integer|string" -> "a whole number or a string";
      default -> String.join(" or ", types);
    };
  }

  /** The place of the first steps of a way; the server writes keys of maps like fields here. */
  private Located place(NodePath instance, int steps) {
    Located at = root;
    for (int i = 0; i < steps && i < instance.getNameCount(); i++) {
      Object step = instance.getElement(i);
      at = step instanceof Number index ? at.item(index.intValue()) : at.field(step.toString());
    }
    return at;
  }
}
