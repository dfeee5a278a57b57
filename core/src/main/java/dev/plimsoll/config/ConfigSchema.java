package dev.plimsoll.config;

import dev.plimsoll.yaml.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The JSON Schema (2020-12) of a {@code plimsoll.yaml}, for editors: made from the same keys and
 * settings that the reader goes by.
 */
public final class ConfigSchema {

  private static final List<Object> SCALAR = List.of("string", "number", "boolean");

  private final Vocabulary words;

  private ConfigSchema(Vocabulary words) {
    this.words = words;
  }

  /**
   * The schema as text.
   *
   * @param words the words that a configuration may use
   */
  public static String of(Vocabulary words) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "plimsoll.yaml");
    schema.put("description", "What Plimsoll is to check, and what it is to live with.");
    ConfigSchema maker = new ConfigSchema(words);
    schema.putAll(maker.object(ConfigKey.FILE, List.of()));
    schema.put("$defs", Map.of("rule", Map.of("enum", sorted(words.names()))));
    StringBuilder text = new StringBuilder();
    write(schema, "", text);
    return text.append('\n').toString();
  }

  private static List<Object> sorted(Collection<String> names) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(names));
    return List.copyOf(sorted);
  }

  private Map<String, Object> object(List<ConfigKey> keys, List<Object> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (ConfigKey key : keys) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", key.description());
      property.putAll(value(key.kind()));
      properties.put(key.name(), property);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private Map<String, Object> value(ConfigKey.Kind kind) {
    return switch (kind) {
      case VERSION -> Map.of("type", List.of("string", "number"));
      case THRESHOLD -> Map.of("enum", List.copyOf(FailOn.WORDS));
      case RULES -> list(Map.of("$ref", "#/$defs/rule"));
      case SEVERITIES ->
          entries(
              Map.of("$ref", "#/$defs/rule"),
              Map.of("enum", List.of("error", "warning", "info", "off")));
      case SETTINGS -> settings();
      case LIMITS -> limits();
      case TEXTS -> list(Map.of("type", SCALAR));
      case PEERS -> list(Map.of("enum", List.copyOf(Options.PEERS)));
      case LABELS -> entries(Map.of(), Map.of("type", SCALAR));
      case TEXT -> Map.of("type", SCALAR);
      case DAY -> ordered("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case FLAG -> Map.of("type", "boolean");
      case ASSUMPTIONS ->
          list(
              Map.of(
                  "anyOf",
                  List.of(
                      Map.of("type", "string"),
                      ordered(
                          "type",
                          "object",
                          "properties",
                          ordered(
                              "kind",
                              Map.of("type", "string"),
                              "names",
                              list(Map.of("type", SCALAR)),
                              "namespaces",
                              list(Map.of("type", SCALAR))),
                          "additionalProperties",
                          false,
                          "required",
                          List.of("kind")))));
      case OVERRIDES -> list(object(ConfigKey.OVERRIDE, List.of()));
      case EXCEPTIONS -> list(object(ConfigKey.EXCEPTION, List.of("rules", "reason")));
    };
  }

  private Map<String, Object> settings() {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (String id : words.configurable()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Setting<?> setting : words.settings(id)) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", setting.description());
        property.putAll(setting(setting));
        properties.put(setting.name(), property);
      }
      rules.put(
          id, ordered("type", "object", "properties", properties, "additionalProperties", false));
    }
    return ordered("type", "object", "properties", rules, "additionalProperties", false);
  }

  private static Map<String, Object> setting(Setting<?> setting) {
    Map<String, Object> text =
        switch (setting.form()) {
          case TEXT, GLOB, EXPRESSION -> Map.of("type", SCALAR);
          case PORTS ->
              ordered("type", List.of("string", "integer"), "pattern", "^[0-9]+(-[0-9]+)?$");
          case QUANTITIES -> ordered("type", "string", "pattern", "^[^.].*[.][.]|^[.][.].");
        };
    return switch (setting.shape()) {
      case NUMBER ->
          ordered("type", "integer", "minimum", setting.least(), "maximum", setting.most());
      case FLAG -> Map.of("type", "boolean");
      case TEXTS -> list(text);
      case ENTRIES ->
          setting.keys().isEmpty()
              ? entries(Map.of(), text)
              : entries(Map.of("enum", List.copyOf(setting.keys())), text);
    };
  }

  private static Map<String, Object> limits() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : Limits.NAMES) {
      properties.put(name, ordered("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE));
    }
    return ordered("type", "object", "properties", properties, "additionalProperties", false);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return ordered("type", "array", "items", items);
  }

  private static Map<String, Object> entries(
      Map<String, Object> names, Map<String, Object> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    if (!names.isEmpty()) {
      object.put("propertyNames", names);
    }
    object.put("additionalProperties", values);
    return object;
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return map;
  }

  private static void write(Object value, String indent, StringBuilder text) {
    if (value instanceof Map<?, ?> map) {
      text.append('{');
      String separator = "\n";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator).append(indent).append("  ");
        write(String.valueOf(entry.getKey()), "", text);
        text.append(": ");
        write(entry.getValue(), indent + "  ", text);
        separator = ",\n";
      }
      text.append(map.isEmpty() ? "" : "\n" + indent).append('}');
    } else if (value instanceof List<?> list) {
      text.append('[');
      String separator = "";
      for (Object item : list) {
        text.append(separator);
        write(item, indent + "  ", text);
        separator = list.size() > 8 ? ",\n" + indent + "  " : ", ";
      }
      text.append(']');
    } else if (value instanceof String word) {
      text.append('"').append(word.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else {
      text.append(value);
    }
  }
}
