package dev.plimsoll.defaults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The handles of an object in the making, which is made of plain mutable maps and lists: read a
 * field of a type, or make it.
 */
final class Draft {

  private Draft() {}

  /** The object in a field; an empty one that belongs to nobody where there is none. */
  static Map<String, Object> object(Map<String, Object> in, String field) {
    return map(in.get(field));
  }

  /** The object in a field, made where there is none. */
  static Map<String, Object> made(Map<String, Object> in, String field) {
    Object there = in.get(field);
    if (there instanceof Map<?, ?>) {
      return map(there);
    }
    Map<String, Object> made = new LinkedHashMap<>();
    in.put(field, made);
    return made;
  }

  /** The objects of a list in a field. */
  static List<Map<String, Object>> objects(Map<String, Object> in, String field) {
    List<Map<String, Object>> objects = new ArrayList<>();
    if (in.get(field) instanceof List<?> list) {
      for (Object item : list) {
        objects.add(map(item));
      }
    }
    return objects;
  }

  /** The text in a field; empty where there is none. */
  static String text(Map<String, Object> in, String field) {
    return in.get(field) instanceof String text ? text : "";
  }

  /** Whether a list or map in a field is missing or empty. */
  static boolean isEmpty(Map<String, Object> in, String field) {
    Object there = in.get(field);
    return there == null
        || (there instanceof List<?> list && list.isEmpty())
        || (there instanceof Map<?, ?> map && map.isEmpty());
  }

  /** A value that is an object; an empty one that belongs to nobody where it is none. */
  @SuppressWarnings("unchecked") // every map of a draft has strings for keys
  static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }
}
