package dev.plimsoll.validate;

import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.TypeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes objects at random, knowing what the API's table says of each field: its words, its
 * bounds, its grammar, and what other objects have written at the same place.
 */
final class Mutations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MINOR = 36;
  private static final int DEPTH = 4;

  private final TypeTable table;
  private final Random random;

  /** What was seen at a field of a type, such as {@code core.v1.Container.image}. */
  private final Map<String, List<JsonNode>> seen = new TreeMap<>();

  /** What was seen under the name of a field, whatever the type. */
  private final Map<String, List<JsonNode>> words = new TreeMap<>();

  Mutations(TypeTable table, long seed) {
    this.table = table;
    this.random = new Random(seed);
  }

  /** A value's place: what holds it, under what key or index, and what the table says of it. */
  private record Place(
      JsonNode holder, String key, int index, Shape shape, Optional<FieldInfo> field, String seen) {

    JsonNode value() {
      return holder instanceof ObjectNode object ? object.get(key) : holder.get(index);
    }

    void put(JsonNode value) {
      if (holder instanceof ObjectNode object) {
        object.set(key, value);
      } else {
        ((ArrayNode) holder).set(index, value);
      }
    }

    void remove() {
      if (holder instanceof ObjectNode object) {
        object.remove(key);
      } else {
        ((ArrayNode) holder).remove(index);
      }
    }

    /** The field's name, or that of the list or map around the value. */
    String name() {
      return seen.substring(seen.lastIndexOf('.') + 1).replace("[]", "").replace("{}", "");
    }
  }

  /** Remembers what an object has written, for use in others. */
  void learn(JsonNode object) {
    for (Place place : places(object)) {
      List<JsonNode> values = seen.computeIfAbsent(place.seen(), key -> new ArrayList<>());
      if (values.size() < 60 && !values.contains(place.value())) {
        values.add(place.value().deepCopy());
      }
      if (place.value().isString()) {
        List<JsonNode> named = words.computeIfAbsent(place.name(), key -> new ArrayList<>());
        if (named.size() < 60 && !named.contains(place.value())) {
          named.add(place.value());
        }
      }
    }
  }

  /** A copy with one to three changes; whether anything differs is a matter of luck. */
  JsonNode changed(JsonNode object) {
    JsonNode copy = object.deepCopy();
    int faults = random.nextInt(100) < 55 ? 1 : random.nextInt(100) < 70 ? 2 : 3;
    for (int i = 0; i < faults; i++) {
      List<Place> places = places(copy);
      if (!places.isEmpty()) {
        change(places.get(random.nextInt(places.size())));
      }
    }
    return copy;
  }

  private Optional<KindInfo> kind(JsonNode object) {
    String version = object.path("apiVersion").asString("");
    int slash = version.indexOf('/');
    return table.kind(
        slash < 0 ? "" : version.substring(0, slash),
        version.substring(slash + 1),
        object.path("kind").asString(""));
  }

  private List<Place> places(JsonNode object) {
    List<Place> places = new ArrayList<>();
    Optional<KindInfo> kind = kind(object);
    if (kind.isEmpty()) {
      return places;
    }
    collect(object, kind.get().type(), places);
    String top = kind.get().type().name() + ".";
    places.removeIf(
        place ->
            place.seen().startsWith(top)
                && (place.key().equals("apiVersion")
                    || place.key().equals("kind")
                    || place.key().equals("status")));
    return places;
  }

  private void collect(JsonNode node, TypeInfo type, List<Place> places) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Optional<FieldInfo> field = type.field(entry.getKey());
      if (field.isPresent()) {
        add(
            new Place(
                object,
                entry.getKey(),
                -1,
                field.get().shape(),
                field,
                type.name() + "." + entry.getKey()),
            places);
      }
    }
  }

  private void add(Place place, List<Place> places) {
    places.add(place);
    JsonNode value = place.value();
    if (place.shape() instanceof Shape.Structured structured) {
      collect(value, structured.type(), places);
    } else if (place.shape() instanceof Shape.ListOf list && value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(new Place(value, "", i, list.element(), place.field(), place.seen() + "[]"), places);
      }
    } else if (place.shape() instanceof Shape.MapOf map && value instanceof ObjectNode object) {
      for (String key : object.propertyNames()) {
        add(new Place(object, key, -1, map.value(), place.field(), place.seen() + "{}"), places);
      }
    }
  }

  private void change(Place place) {
    int dice = random.nextInt(100);
    if (dice < 9) {
      place.remove();
    } else if (dice < 11) {
      place.put(NODES.nullNode());
    } else if (dice < 13) {
      place.put(other(place.shape()));
    } else if (dice < 30 && seen.containsKey(place.seen())) {
      place.put(any(seen.get(place.seen())).deepCopy());
    } else {
      JsonNode value = place.value();
      if (place.shape() instanceof Shape.Structured structured && value instanceof ObjectNode it) {
        structured(it, structured.type());
      } else if (place.shape() instanceof Shape.ListOf list && value instanceof ArrayNode items) {
        list(items, list.element(), place);
      } else if (place.shape() instanceof Shape.MapOf map && value instanceof ObjectNode entries) {
        map(entries, map.value(), place);
      } else {
        place.put(made(place.shape(), place.field(), place.seen(), DEPTH));
      }
    }
  }

  /** Adds a field that is not there, or makes one anew. */
  private void structured(ObjectNode object, TypeInfo type) {
    if (random.nextInt(60) == 0) {
      object.set("bogus", NODES.numberNode(1));
      return;
    }
    List<FieldInfo> fields = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      if (field.existsIn(MINOR) && (!object.has(field.name()) || random.nextInt(8) == 0)) {
        fields.add(field);
      }
    }
    if (!fields.isEmpty()) {
      FieldInfo field = fields.get(random.nextInt(fields.size()));
      String key = type.name() + "." + field.name();
      object.set(field.name(), made(field.shape(), Optional.of(field), key, DEPTH));
    }
  }

  private void list(ArrayNode items, Shape element, Place place) {
    int dice = random.nextInt(10);
    if (dice == 0) {
      items.removeAll();
    } else if (dice < 4 && !items.isEmpty()) {
      items.add(items.get(random.nextInt(items.size())).deepCopy());
    } else if (dice == 4 && !items.isEmpty()) {
      items.remove(random.nextInt(items.size()));
    } else if (dice == 5 && items.size() > 1) {
      items.add(items.remove(0));
    } else if (dice == 6 && !items.isEmpty() && random.nextInt(4) == 0) {
      JsonNode item = items.get(0);
      int wanted = List.of(9, 33, 65, 101).get(random.nextInt(4));
      while (items.size() < wanted) {
        items.add(item.deepCopy());
      }
    } else {
      items.add(made(element, place.field(), place.seen() + "[]", DEPTH));
    }
  }

  private void map(ObjectNode entries, Shape value, Place place) {
    if (random.nextInt(8) == 0) {
      entries.removeAll();
      return;
    }
    String key =
        entries.isEmpty() || random.nextInt(3) > 0
            ? key(place)
            : List.copyOf(entries.propertyNames()).get(0);
    entries.set(key, made(value, place.field(), place.seen() + "{}", DEPTH));
  }

  private String key(Place place) {
    boolean amounts = place.shape() instanceof Shape.MapOf map && map.value() == quantity();
    return any(amounts ? FuzzWords.RESOURCES : FuzzWords.KEYS);
  }

  private static Shape quantity() {
    return Shape.Scalar.QUANTITY;
  }

  /** A value of a shape; one that was seen there before, or one made up. */
  private JsonNode made(Shape shape, Optional<FieldInfo> field, String key, int depth) {
    if (random.nextInt(100) < 35 && seen.containsKey(key)) {
      return any(seen.get(key)).deepCopy();
    }
    if (shape instanceof Shape.Structured structured) {
      ObjectNode object = NODES.objectNode();
      for (FieldInfo each : structured.type().fields()) {
        int chance = each.requiredIn(MINOR) ? 90 : depth == DEPTH ? 30 : 18;
        if (depth > 0 && each.existsIn(MINOR) && random.nextInt(100) < chance) {
          String name = structured.type().name() + "." + each.name();
          object.set(each.name(), made(each.shape(), Optional.of(each), name, depth - 1));
        }
      }
      return object;
    }
    if (shape instanceof Shape.ListOf list) {
      ArrayNode items = NODES.arrayNode();
      for (int i = random.nextInt(3); i >= 0 && depth > 0; i--) {
        items.add(made(list.element(), field, key + "[]", depth - 1));
      }
      return items;
    }
    if (shape instanceof Shape.MapOf map) {
      ObjectNode entries = NODES.objectNode();
      boolean amounts = map.value() == quantity();
      for (int i = random.nextInt(3); i >= 0 && depth > 0; i--) {
        String name = any(amounts ? FuzzWords.RESOURCES : FuzzWords.KEYS);
        entries.set(name, made(map.value(), field, key + "{}", depth - 1));
      }
      return entries;
    }
    String name = key.substring(key.lastIndexOf('.') + 1).replace("[]", "").replace("{}", "");
    return scalar((Shape.Scalar) shape, field, name);
  }

  private JsonNode scalar(Shape.Scalar shape, Optional<FieldInfo> field, String name) {
    return switch (shape) {
      case STRING -> NODES.stringNode(text(field, name));
      case BOOLEAN -> NODES.booleanNode(random.nextBoolean());
      case INT32 -> NODES.numberNode(any(FuzzWords.INTEGERS).intValue());
      case INT64 -> NODES.numberNode(any(FuzzWords.INTEGERS));
      case NUMBER -> NODES.numberNode(random.nextDouble());
      case INT_OR_STRING ->
          random.nextBoolean()
              ? NODES.numberNode(any(FuzzWords.INTEGERS).intValue())
              : NODES.stringNode(any(FuzzWords.COUNTS));
      case QUANTITY -> NODES.stringNode(any(FuzzWords.QUANTITIES));
      case DATE_TIME, MICRO_TIME -> NODES.stringNode(any(FuzzWords.TIMES));
      case BYTE -> NODES.stringNode(any(FuzzWords.BYTES));
      case ANY -> NODES.objectNode();
    };
  }

  private String text(Optional<FieldInfo> field, String name) {
    int dice = random.nextInt(100);
    List<String> allowed = field.map(FieldInfo::enumValues).orElse(List.of());
    if (!allowed.isEmpty() && dice < 70) {
      String word = any(allowed);
      return dice < 60 ? word : dice < 65 ? word.toLowerCase(Locale.ROOT) : word + "x";
    }
    if (dice < 25 && words.containsKey(name)) {
      String word = any(words.get(name)).asString();
      return random.nextInt(3) > 0 ? word : tweaked(word);
    }
    if (dice < 75) {
      List<String> fitting = FuzzWords.fitting(name);
      if (!fitting.isEmpty()) {
        return any(fitting);
      }
    }
    return any(FuzzWords.TEXTS);
  }

  private String tweaked(String word) {
    return switch (random.nextInt(8)) {
      case 0 -> word + "x";
      case 1 -> " " + word;
      case 2 -> word.toUpperCase(Locale.ROOT);
      case 3 -> word.toLowerCase(Locale.ROOT);
      case 4 -> word + "/" + word;
      case 5 -> "-" + word;
      case 6 -> word + "." + word;
      default -> word.isEmpty() ? "" : word.substring(1);
    };
  }

  /** A value of another type than the one wanted. */
  private JsonNode other(Shape shape) {
    JsonNode value =
        switch (random.nextInt(6)) {
          case 0 -> NODES.stringNode("x");
          case 1 -> NODES.numberNode(7);
          case 2 -> NODES.booleanNode(true);
          case 3 -> NODES.objectNode();
          case 4 -> NODES.arrayNode();
          default -> NODES.numberNode(1.5);
        };
    return shape instanceof Shape.ListOf && random.nextBoolean()
        ? NODES.arrayNode().add(value)
        : value;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
