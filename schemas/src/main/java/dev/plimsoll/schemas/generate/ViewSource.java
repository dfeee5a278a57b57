package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** The Java source of one view. */
final class ViewSource {

  /** Names that a record of ours has already. */
  private static final Set<String> TAKEN =
      Set.of(
          "at",
          "isPresent",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final TypeInfo type;
  private final String place;
  private final Map<String, String> names;
  private final ItemViews items;
  private final SortedSet<String> imports = new TreeSet<>();

  private ViewSource(TypeInfo type, String place, Map<String, String> names, ItemViews items) {
    this.type = type;
    this.place = place;
    this.names = names;
    this.items = items;
  }

  /**
   * Writes a view.
   *
   * @param place one place where the type is used
   * @param names the views' names by type
   * @param items takes up the functions that the view needs for its lists and maps
   */
  static String of(
      TypeInfo type, String place, Map<String, String> names, ItemViews items, boolean traits) {
    return new ViewSource(type, place, names, items).write(traits);
  }

  private String write(boolean traits) {
    imports.add("Located");
    imports.add("View");
    StringBuilder accessors = new StringBuilder();
    for (FieldInfo field : type.fields()) {
      accessor(accessors, field);
    }
    StringBuilder out = new StringBuilder(Views.HEADER);
    out.append("package dev.plimsoll.model;\n\n");
    for (String name : imports) {
      out.append("import dev.plimsoll.tree.").append(name).append(";\n");
    }
    String name = nameOf(type);
    out.append("\n/**\n * A place seen as the API's type {@code ").append(type.name());
    out.append("}, as at {@code ").append(place).append("}.\n *\n * @param at the place\n */\n");
    out.append("public record ").append(name).append("(Located at) implements View");
    out.append(traits ? ", " + name + "Traits {\n" : " {\n");
    return out.append(accessors).append("}\n").toString();
  }

  private void accessor(StringBuilder out, FieldInfo field) {
    String at = "at.field(\"" + field.name() + "\")";
    out.append('\n');
    javadoc(out, field);
    out.append("  public ")
        .append(viewType(field.shape()))
        .append(' ')
        .append(method(field.name()))
        .append("() {\n    return ")
        .append(view(field.shape(), at))
        .append(withDefault(field))
        .append(";\n  }\n");
  }

  private void javadoc(StringBuilder out, FieldInfo field) {
    List<String> sentences = new ArrayList<>();
    sentences.add("{@code " + field.name() + "}: " + words(field.shape()) + ".");
    if (field.required()) {
      sentences.add("Required by the API's definitions.");
    }
    if (!field.enumValues().isEmpty()) {
      StringBuilder values = new StringBuilder();
      for (String value : field.enumValues()) {
        values.append(values.isEmpty() ? "" : ", ");
        values.append(value.isEmpty() ? "the empty string" : "{@code " + value + "}");
      }
      sentences.add("One of " + values + ".");
    }
    field
        .defaultValue()
        .ifPresent(value -> sentences.add("The API server fills in {@code " + value + "}."));
    field.since().ifPresent(minor -> sentences.add("Since 1." + minor + "."));
    field.until().ifPresent(minor -> sentences.add("Last in 1." + minor + "."));
    out.append("  /** ").append(String.join(" ", sentences)).append(" */\n");
  }

  private String words(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return "list of " + words(list.element());
    }
    if (shape instanceof Shape.MapOf map) {
      return "map of " + words(map.value());
    }
    return shape instanceof Shape.Structured object
        ? "{@link " + nameOf(object.type()) + "}"
        : shape.toString();
  }

  /** What an accessor returns. */
  private String viewType(Shape shape) {
    if (shape instanceof Shape.Structured object) {
      return nameOf(object.type());
    }
    if (shape instanceof Shape.ListOf list) {
      imports.add("Items");
      return "Items<" + viewType(list.element()) + ">";
    }
    if (shape instanceof Shape.MapOf map) {
      imports.add("Entries");
      return "Entries<" + viewType(map.value()) + ">";
    }
    if (shape == Shape.Scalar.ANY) {
      return "Located";
    }
    imports.add("Field");
    return "Field<" + boxed((Shape.Scalar) shape) + ">";
  }

  /** The expression that sees a place as this shape. */
  private String view(Shape shape, String at) {
    if (shape instanceof Shape.Structured object) {
      return "new " + nameOf(object.type()) + "(" + at + ")";
    }
    if (shape instanceof Shape.ListOf list) {
      return "Items.of(" + at + ", " + function(list.element()) + ")";
    }
    if (shape instanceof Shape.MapOf map) {
      return "Entries.of(" + at + ", " + function(map.value()) + ")";
    }
    return switch ((Shape.Scalar) shape) {
      case STRING, DATE_TIME, MICRO_TIME, BYTE -> "Field.text(" + at + ")";
      case INT32 -> "Field.int32(" + at + ")";
      case INT64 -> "Field.int64(" + at + ")";
      case NUMBER -> "Field.number(" + at + ")";
      case BOOLEAN -> "Field.bool(" + at + ")";
      case QUANTITY -> "Field.of(" + at + ", Quantity.READER)";
      case INT_OR_STRING -> "Field.of(" + at + ", IntOrString.READER)";
      case ANY -> at;
    };
  }

  /** The function that sees an item as this shape. */
  private String function(Shape shape) {
    return ItemViews.NAME
        + "."
        + items.add(functionName(shape), viewType(shape), view(shape, "at"));
  }

  private String functionName(Shape shape) {
    if (shape instanceof Shape.Structured object) {
      String name = nameOf(object.type());
      return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
    if (shape instanceof Shape.Scalar scalar && scalar != Shape.Scalar.ANY) {
      return "field" + boxed(scalar);
    }
    throw new IllegalStateException("no view for lists or maps of " + shape + ": " + type);
  }

  private static String withDefault(FieldInfo field) {
    if (field.defaultValue().isEmpty() || !(field.shape() instanceof Shape.Scalar scalar)) {
      return "";
    }
    String value = field.defaultValue().get();
    String literal =
        switch (scalar) {
          case STRING, DATE_TIME, MICRO_TIME, BYTE -> quoted(value);
          case INT32, NUMBER, BOOLEAN -> value;
          case INT64 -> value + "L";
          case INT_OR_STRING -> "IntOrString.of(" + (isWhole(value) ? value : quoted(value)) + ")";
          case QUANTITY, ANY ->
              throw new IllegalStateException("no way to write the default of " + field);
        };
    return ".withDefault(" + literal + ")";
  }

  private static boolean isWhole(String value) {
    for (int index = 0; index < value.length(); index++) {
      if (value.charAt(index) < '0' || value.charAt(index) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String boxed(Shape.Scalar scalar) {
    return switch (scalar) {
      case STRING, DATE_TIME, MICRO_TIME, BYTE -> "String";
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case NUMBER -> "Double";
      case BOOLEAN -> "Boolean";
      case QUANTITY -> "Quantity";
      case INT_OR_STRING -> "IntOrString";
      case ANY -> throw new IllegalStateException("anything has no type");
    };
  }

  private static String method(String field) {
    if (SourceVersion.isKeyword(field, SourceVersion.RELEASE_17) || TAKEN.contains(field)) {
      return field + "_";
    }
    if (!SourceVersion.isIdentifier(field)) {
      throw new IllegalStateException("no Java name for the field " + field);
    }
    return field;
  }

  private String nameOf(TypeInfo other) {
    String name = names.get(other.name());
    if (name == null) {
      throw new IllegalStateException("no view for " + other);
    }
    return name;
  }
}
