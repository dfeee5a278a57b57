package dev.plimsoll.defaults;

import java.util.Collections;
import java.util.Map;

/**
 * An object as it is written, and as the API server holds it once it has filled in its defaults.
 *
 * <p>Plain values: maps with string keys, lists, strings, whole numbers, doubles, booleans, and
 * {@link Nothing} for null; in the order of the manifest, what is filled in behind what is written.
 * Items of lists that are written keep their places, so that the two can be compared.
 *
 * @param written the object as it is written, fields that are null left out
 * @param held the object as the server holds it, without empty values that say nothing
 * @param answer the JSON that the server would give back, which has some fields also when they are
 *     empty, such as {@code status: {}}
 */
public record Defaulted(
    Map<String, Object> written, Map<String, Object> held, Map<String, Object> answer) {

  /** Wraps the maps. */
  public Defaulted {
    written = Collections.unmodifiableMap(written);
    held = Collections.unmodifiableMap(held);
    answer = Collections.unmodifiableMap(answer);
  }
}
