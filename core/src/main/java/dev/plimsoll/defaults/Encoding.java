package dev.plimsoll.defaults;

import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as the server writes it as JSON: which empty values stay, and which come although
 * nobody wrote them.
 *
 * @param minor the minor whose fields count
 * @param fields how each field is written
 */
record Encoding(int minor, Written fields) {

  /**
   * The object as it is written.
   *
   * @param object the object
   * @param type its type
   * @param written what its author wrote: empty values that are always written are taken to be
   *     meant where they are there
   * @param all whether to write what is always written also where its author did not
   */
  Map<String, Object> object(
      Map<String, Object> object, TypeInfo type, Map<String, Object> written, boolean all) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : object.entrySet()) {
      FieldInfo field = type.field(entry.getKey()).orElse(null);
      if (field == null) {
        continue;
      }
      Object meant = written.get(entry.getKey());
      Object value = value(entry.getValue(), field.shape(), meant, all);
      Written.Empty empty = fields.empty(type, entry.getKey());
      boolean stays =
          switch (empty) {
            case KEPT, KEPT_OR_NULL -> true;
            case LEFT_OUT -> !isEmpty(value);
            case ALWAYS -> all || meant != null || !isEmpty(value);
          };
      if (stays) {
        out.put(entry.getKey(), value);
      }
    }
    if (all) {
      addWhatIsAlwaysWritten(out, type);
    }
    return out;
  }

  private void addWhatIsAlwaysWritten(Map<String, Object> out, TypeInfo type) {
    for (FieldInfo field : type.fields()) {
      Written.Empty empty = fields.empty(type, field.name());
      if (field.existsIn(minor) && !out.containsKey(field.name())) {
        if (empty == Written.Empty.ALWAYS) {
          out.put(field.name(), nothing(field.shape()));
        } else if (empty == Written.Empty.KEPT_OR_NULL) {
          out.put(field.name(), Nothing.NULL);
        }
      }
    }
  }

  /** What JSON has for a variable that nothing was put into. */
  private Object nothing(Shape shape) {
    if (shape instanceof Shape.Structured structured) {
      return object(new LinkedHashMap<>(), structured.type(), Map.of(), true);
    }
    return shape instanceof Shape.ListOf || shape instanceof Shape.MapOf
        ? Nothing.NULL
        : Decoding.empty(shape);
  }

  private Object value(Object value, Shape shape, @Nullable Object written, boolean all) {
    if (shape instanceof Shape.Structured structured && value instanceof Map<?, ?>) {
      return object(Draft.map(value), structured.type(), Draft.map(written), all);
    }
    if (shape instanceof Shape.ListOf list && value instanceof List<?> items) {
      List<?> meant = written instanceof List<?> same ? same : List.of();
      List<Object> out = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        out.add(value(items.get(i), list.element(), i < meant.size() ? meant.get(i) : null, all));
      }
      return out;
    }
    if (shape instanceof Shape.MapOf map && value instanceof Map<?, ?>) {
      Map<String, Object> meant = Draft.map(written);
      Map<String, Object> out = new LinkedHashMap<>();
      for (Map.Entry<String, Object> entry : Draft.map(value).entrySet()) {
        Object own = meant.get(entry.getKey());
        out.put(entry.getKey(), value(entry.getValue(), map.value(), own, all));
      }
      return out;
    }
    return value;
  }

  static boolean isEmpty(Object value) {
    return value.equals("")
        || value == Nothing.NULL
        || value.equals(0L)
        || value.equals(false)
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
