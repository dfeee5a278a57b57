package dev.plimsoll.report;

import dev.plimsoll.defaults.Nothing;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Plain values as YAML text. */
public final class YamlText {

  private YamlText() {}

  /**
   * One document, without the separator line.
   *
   * @param value maps with string keys, lists, strings, whole numbers, doubles, booleans and {@link
   *     Nothing}
   */
  public static String of(Object value) {
    StringWriter text = new StringWriter();
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    try (JsonGenerator yaml = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, yaml);
    }
    return text.toString();
  }

  static void write(Object value, JsonGenerator yaml) {
    if (value instanceof Map<?, ?> map) {
      yaml.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        yaml.writeName(String.valueOf(entry.getKey()));
        write(entry.getValue(), yaml);
      }
      yaml.writeEndObject();
    } else if (value instanceof List<?> list) {
      yaml.writeStartArray();
      for (Object item : list) {
        write(item, yaml);
      }
      yaml.writeEndArray();
    } else if (value instanceof BigInteger number) {
      yaml.writeNumber(number);
    } else if (value instanceof Long number) {
      yaml.writeNumber(number);
    } else if (value instanceof Double number) {
      yaml.writeNumber(number);
    } else if (value == Nothing.NULL) {
      yaml.writeNull();
    } else if (value instanceof Boolean bool) {
      yaml.writeBoolean(bool);
    } else {
      yaml.writeString(value.toString());
    }
  }
}
