package dev.plimsoll.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The types that rules see: made of a schema as {@code SchemaDeclType} does. What is neither typed
 * nor a number or string cannot be seen. A nullable value may be of any type here.
 */
@SuppressWarnings("Immutable") // it is, once all types are made
final class RuleTypes implements CelTypeProvider {

  private final Map<String, StructType> structs = new HashMap<>();

  /**
   * The type of a schema's values; nothing where rules cannot see them.
   *
   * @param whole whether they are whole objects, which have a kind and a name in any case
   */
  Optional<CelType> of(JsonNode schema, boolean whole) {
    if (is(schema, "x-kubernetes-int-or-string") || is(schema, "nullable")) {
      return Optional.of(SimpleType.DYN);
    }
    return switch (whole ? "object" : schema.path("type").asString("")) {
      case "array" -> inner(schema.path("items")).map(ListType::create);
      case "object" -> object(schema, whole);
      case "string" -> Optional.of(text(schema.path("format").asString("")));
      case "boolean" -> Optional.of(SimpleType.BOOL);
      case "number" -> Optional.of(SimpleType.DOUBLE);
      case "integer" -> Optional.of(SimpleType.INT);
      default -> Optional.empty();
    };
  }

  private Optional<CelType> inner(JsonNode schema) {
    return schema.isObject()
        ? of(schema, is(schema, "x-kubernetes-embedded-resource"))
        : Optional.empty();
  }

  private static CelType text(String format) {
    return switch (format) {
      case "byte" -> SimpleType.BYTES;
      case "duration" -> SimpleType.DURATION;
      case "date", "date-time" -> SimpleType.TIMESTAMP;
      default -> SimpleType.STRING;
    };
  }

  private Optional<CelType> object(JsonNode schema, boolean whole) {
    JsonNode additional = schema.path("additionalProperties");
    if (additional.isObject() && !whole) {
      return inner(additional).map(type -> MapType.create(SimpleType.STRING, type));
    }
    Map<String, CelType> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      Optional<String> name = PropertyNames.escaped(property.getKey());
      Optional<CelType> type = inner(property.getValue());
      if (name.isPresent() && type.isPresent()) {
        fields.put(name.get(), type.get());
      }
    }
    if (whole) {
      fields.put("apiVersion", SimpleType.STRING);
      fields.put("kind", SimpleType.STRING);
      fields.put(
          "metadata", struct(Map.of("name", SimpleType.STRING, "generateName", SimpleType.STRING)));
    }
    return Optional.of(struct(fields));
  }

  @SuppressWarnings("Immutable") // nobody changes the fields any more
  private CelType struct(Map<String, CelType> fields) {
    String name = "object" + structs.size();
    structs.put(
        name,
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field))));
    return StructTypeReference.create(name);
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(structs.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structs.get(name));
  }

  static boolean is(JsonNode schema, String keyword) {
    JsonNode value = schema.path(keyword);
    return value.isBoolean() && value.booleanValue();
  }
}
