package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.lint.Category;
import dev.plimsoll.lint.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The codes that a report names, in the order in which it first does, as SARIF describes them. */
final class Rules {

  private final List<Code> codes = new ArrayList<>();

  /** The position of a code in the list, which it joins if need be. */
  int index(Code code) {
    int known = codes.indexOf(code);
    if (known >= 0) {
      return known;
    }
    codes.add(code);
    return codes.size() - 1;
  }

  /** Whether a code is that of a rule about what an attacker gains. */
  static boolean isSecurity(Code code) {
    Optional<RuleInfo> rule = RuleInfo.of(code);
    return rule.isPresent() && rule.get().category() == Category.SECURITY;
  }

  /** The list as the property {@code rules}. */
  void write(JsonGenerator json) {
    json.writeName("rules");
    json.writeStartArray();
    for (Code code : codes) {
      write(code, json);
    }
    json.writeEndArray();
  }

  private static void write(Code code, JsonGenerator json) {
    Optional<RuleInfo> rule = RuleInfo.of(code);
    String card =
        rule.isPresent() ? rule.get().cardText() : CodeCards.of(code.toString()).orElse("");
    String summary = rule.isPresent() ? rule.get().summary() : firstSentence(card);
    json.writeStartObject();
    json.writeStringProperty("id", code.toString());
    if (!card.isEmpty()) {
      text("shortDescription", summary, json);
      text("fullDescription", firstParagraph(card), json);
      json.writeName("help");
      json.writeStartObject();
      json.writeStringProperty("text", CardText.of(card, Style.PLAIN).stripTrailing());
      json.writeStringProperty("markdown", card.stripTrailing());
      json.writeEndObject();
    }
    if (rule.isPresent()) {
      json.writeName("defaultConfiguration");
      json.writeStartObject();
      json.writeStringProperty("level", level(rule.get().severity()));
      json.writeEndObject();
    }
    json.writeName("properties");
    json.writeStartObject();
    json.writeName("tags");
    json.writeStartArray();
    json.writeString(rule.isPresent() ? rule.get().category().word() : code.stage().prefix());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** SARIF's word for a severity. */
  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  /** An object with nothing but a text. */
  static void text(String name, String text, JsonGenerator json) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static String firstParagraph(String card) {
    int end = card.indexOf("\n\n");
    return (end < 0 ? card : card.substring(0, end)).strip().replace('\n', ' ');
  }

  private static String firstSentence(String card) {
    String paragraph = firstParagraph(card);
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }

  /** Whether the stage is one of those that say that something went wrong with the run itself. */
  static boolean isAboutTheRun(Code code) {
    return code.stage() == Stage.INTERNAL;
  }
}
