package dev.plimsoll.report;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** Plain values as JSON text. */
public final class JsonText {

  private JsonText() {}

  /**
   * One value on one line.
   *
   * @param value maps with string keys, lists, strings, numbers, booleans and {@link
   *     dev.plimsoll.defaults.Nothing}
   */
  public static String of(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(text)) {
      YamlText.write(value, json);
    }
    return text.append('\n').toString();
  }
}
