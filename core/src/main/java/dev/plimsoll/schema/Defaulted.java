package dev.plimsoll.schema;

import dev.plimsoll.api.Api;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object as the API server stores it: with the values that it fills in where none is written.
 *
 * <p>Knows the defaults that are constants (the table's); those that depend on other fields, such
 * as the pull policy on the tag, are not filled in.
 *
 * @param object the object: maps, lists, strings, numbers, booleans, in the order of the manifest,
 *     what is filled in behind what is written
 * @param filledIn what is filled in, as {@code path: value}, in the order of the object
 */
public record Defaulted(Map<String, Object> object, List<String> filledIn) {

  /** Copies the list. */
  public Defaulted {
    filledIn = List.copyOf(filledIn);
  }

  /** The object with its defaults; an object of an unknown kind as it is written. */
  public static Defaulted of(Manifest manifest, Api api) {
    List<String> filledIn = new ArrayList<>();
    TypeInfo type = api.kind(manifest.type()).map(KindInfo::type).orElse(null);
    Walk walk = new Walk(api.version().minor(), filledIn);
    Node root = manifest.root().node().orElse(null);
    Map<String, Object> object =
        root instanceof MappingNode mapping
            ? walk.mapping(manifest.root(), mapping, type)
            : Map.of();
    return new Defaulted(object, filledIn);
  }

  private record Walk(int minor, List<String> filledIn) {

    Map<String, Object> mapping(Located at, MappingNode mapping, @Nullable TypeInfo type) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (Entry entry : mapping.effective()) {
        Located place = at.field(entry);
        if (place.isPresent()) {
          FieldInfo field = type == null ? null : type.field(entry.name()).orElse(null);
          object.put(
              entry.name(),
              value(place, entry.value().resolved(), field == null ? null : field.shape()));
        }
      }
      if (type != null) {
        fillIn(at, type, object);
      }
      return object;
    }

    private void fillIn(Located at, TypeInfo type, Map<String, Object> object) {
      for (FieldInfo field : type.fields()) {
        Optional<String> text = field.defaultValue();
        if (text.isPresent() && field.existsIn(minor) && !object.containsKey(field.name())) {
          object.put(field.name(), parsed(text.get(), field.shape()));
          filledIn.add(at.path().field(field.name()) + ": " + text.get());
        }
      }
    }

    private Object value(Located at, Node node, @Nullable Shape shape) {
      if (node instanceof MappingNode mapping) {
        if (shape instanceof Shape.MapOf map) {
          Map<String, Object> entries = new LinkedHashMap<>();
          for (Entry entry : mapping.effective()) {
            Located place = at.entry(entry);
            entries.put(entry.name(), value(place, entry.value().resolved(), map.value()));
          }
          return entries;
        }
        return mapping(at, mapping, shape instanceof Shape.Structured type ? type.type() : null);
      }
      if (node instanceof SequenceNode sequence) {
        Shape items = shape instanceof Shape.ListOf list ? list.element() : null;
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
          values.add(value(at.item(i), sequence.items().get(i).resolved(), items));
        }
        return values;
      }
      return node instanceof ScalarNode scalar ? simple(scalar.value()) : "";
    }

    private static Object simple(Scalar scalar) {
      if (scalar instanceof Scalar.Int whole) {
        return whole.value();
      }
      if (scalar instanceof Scalar.Real real) {
        return real.value();
      }
      if (scalar instanceof Scalar.Bool bool) {
        return bool.value();
      }
      return scalar instanceof Scalar.Text text ? text.value() : "";
    }

    /** The value of a default, which the table holds as text. */
    private static Object parsed(String text, Shape shape) {
      if (shape == Shape.Scalar.BOOLEAN) {
        return text.equals("true");
      }
      return shape == Shape.Scalar.INT32 || shape == Shape.Scalar.INT64
          ? (Object) Long.valueOf(text)
          : text;
    }
  }
}
