package dev.plimsoll.report;

import dev.plimsoll.lint.RuleInfo;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** All rules as a table for people or as JSON for programs. */
public final class RuleList {

  private RuleList() {}

  /** A line a rule: its name, its severity and what it complains about. */
  public static String text(List<RuleInfo> rules) {
    int width = 0;
    for (RuleInfo rule : rules) {
      width = Math.max(width, rule.id().length());
    }
    StringBuilder out = new StringBuilder();
    for (RuleInfo rule : rules) {
      out.append(rule.id())
          .append(" ".repeat(width - rule.id().length() + 2))
          .append(padded(rule.enabled() ? rule.severity().word() : "off", 9))
          .append(padded(word(rule.category()), 15))
          .append(rule.summary())
          .append('\n');
    }
    return out.toString();
  }

  /** An array with an object a rule. */
  public static String json(List<RuleInfo> rules) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(text)) {
      json.writeStartArray();
      for (RuleInfo rule : rules) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("category", word(rule.category()));
        json.writeStringProperty("severity", rule.severity().word());
        json.writeBooleanProperty("default", rule.enabled());
        json.writeStringProperty("summary", rule.summary());
        json.writeName("sources");
        json.writeStartArray();
        for (String source : rule.sources()) {
          json.writeString(source);
        }
        json.writeEndArray();
        json.writeStringProperty("since", rule.since());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
