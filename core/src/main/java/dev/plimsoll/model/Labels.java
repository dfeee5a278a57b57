package dev.plimsoll.model;

import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Labels, and the simple selectors that are labels themselves. */
public final class Labels {

  private Labels() {}

  /**
   * Labels as a map, in the order in which they are written. Null is the empty string, as in Go;
   * what is no string is left out.
   */
  public static Map<String, String> of(Entries<Field<String>> written) {
    if (written.isEmpty()) {
      return Map.of();
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (Entries.Entry<Field<String>> entry : written) {
      if (!entry.value().at().isPresent()) {
        labels.put(entry.key(), "");
      } else {
        entry.value().ifPresent(value -> labels.put(entry.key(), value));
      }
    }
    return Collections.unmodifiableMap(labels);
  }

  /**
   * Whether {@code labels} have everything that {@code selector} asks for, as in {@code
   * SelectorFromSet}: a selector without labels selects everything.
   */
  public static boolean select(Map<String, String> selector, Map<String, String> labels) {
    for (Map.Entry<String, String> wanted : selector.entrySet()) {
      if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
