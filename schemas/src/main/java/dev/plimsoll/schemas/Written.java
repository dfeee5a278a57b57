package dev.plimsoll.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How the API server writes the fields of its types as JSON: whether an empty value stays.
 *
 * <p>To the server, {@code hostNetwork: false} and no {@code hostNetwork} are the same, and so the
 * first does not come back; {@code replicas: 0} does, since it differs from none. Which field is of
 * which sort depends on how Go holds it. Recorded from the newest minor.
 */
public final class Written {

  /** What becomes of an empty value. */
  public enum Empty {
    /** The field is always written, with an empty value if need be. */
    ALWAYS,
    /** An empty value is the same as none, and is left out. */
    LEFT_OUT,
    /** An empty value is a value; where there is none, null is written. */
    KEPT_OR_NULL,
    /** An empty value is a value. */
    KEPT
  }

  private final Map<String, Map<String, Empty>> types;

  private Written(Map<String, Map<String, Empty>> types) {
    this.types = types;
  }

  /** Reads what belongs to this library. Keep it: each call reads it anew. */
  public static Written load() {
    Map<String, Map<String, Empty>> types = new HashMap<>();
    try (InputStream resource = Written.class.getResourceAsStream("written.table")) {
      if (resource == null) {
        throw new IllegalStateException("the jar has no written.table");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int end = line.indexOf(' ');
          types.put(line.substring(0, end), fields(line.substring(end + 1)));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Written(types);
  }

  private static Map<String, Empty> fields(String words) {
    Map<String, Empty> fields = new HashMap<>();
    for (String word : words.split(" ", -1)) {
      if (word.endsWith("!")) {
        fields.put(word.substring(0, word.length() - 1), Empty.ALWAYS);
      } else if (word.endsWith("?")) {
        fields.put(word.substring(0, word.length() - 1), Empty.KEPT_OR_NULL);
      } else {
        fields.put(word, Empty.LEFT_OUT);
      }
    }
    return fields;
  }

  /** Whether a field is held by value, so that an empty one is the same as none. */
  public boolean isByValue(TypeInfo type, String field) {
    Empty empty = empty(type, field);
    return empty == Empty.ALWAYS || empty == Empty.LEFT_OUT;
  }

  /** What becomes of an empty value of a field. */
  public Empty empty(TypeInfo type, String field) {
    Map<String, Empty> fields = types.get(type.name());
    Empty empty = fields == null ? null : fields.get(field);
    return empty == null ? Empty.KEPT : empty;
  }

  /** The number of types that it knows. */
  public int size() {
    return types.size();
  }
}
