package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a file, or a part of it, wants of rules: {@link Choices}. */
final class ChoicesReader {

  private static final List<String> LEVELS = List.of("error", "warning", "info", "off");

  private final ConfigText text;
  private final Vocabulary words;
  private final List<Code> locked;

  private Optional<List<String>> select = Optional.empty();
  private final List<String> ignore = new ArrayList<>();
  private final Map<String, Severity> severities = new LinkedHashMap<>();
  private final Map<String, SettingValues> settings = new LinkedHashMap<>();

  /**
   * A reader.
   *
   * @param text says what is wrong
   * @param words the words there are
   * @param locked what an outer file does not leave to this one
   */
  ChoicesReader(ConfigText text, Vocabulary words, List<Code> locked) {
    this.text = text;
    this.words = words;
    this.locked = locked;
  }

  Choices choices() {
    return new Choices(select, ignore, severities, settings);
  }

  /** Reads a key, if it is one of these. */
  boolean read(Located setting) {
    switch (setting.path().lastStep()) {
      case "select" -> readSelect(setting);
      case "ignore" -> readIgnore(setting);
      case "severity" -> readSeverities(setting);
      case "settings" -> readSettings(setting);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether an outer file forbids what is written here; said, if so. */
  boolean isLocked(Located at, Location where, String name) {
    for (Code code : locked) {
      if (words.includes(name, code)) {
        text.problem(
            at,
            where,
            "`" + name + "` is locked by an outer plimsoll.yaml",
            "remove it here, or have it changed there");
        return true;
      }
    }
    return false;
  }

  private void readSelect(Located at) {
    List<String> names = text.names(at);
    if (names.isEmpty()) {
      select = Optional.of(List.of());
      return;
    }
    for (Code code : locked) {
      names.add(code.toString());
    }
    select = Optional.of(names);
  }

  private void readIgnore(Located at) {
    for (Located item : text.items(at, "expected a list of rules", "write it as [RULE, RULE]")) {
      String name = text.text(item, "the name of a rule");
      if (!name.isEmpty()
          && text.isKnown(item, item.location(), name)
          && !isLocked(item, item.location(), name)) {
        ignore.add(name);
      }
    }
  }

  private void readSeverities(Located at) {
    for (Located setting :
        text.entries(at, false, "a severity for each rule, as in `RULE: error`")) {
      String name = setting.path().lastStep();
      if (!text.isKnown(setting, setting.keyLocation(), name)) {
        continue;
      }
      String level = text.text(setting, "one of " + String.join(", ", LEVELS));
      if (!level.equals("error") && isLocked(setting, setting.keyLocation(), name)) {
        continue;
      }
      switch (level) {
        case "error" -> severities.put(name, Severity.ERROR);
        case "warning" -> severities.put(name, Severity.WARNING);
        case "info" -> severities.put(name, Severity.INFO);
        case "off" -> ignore.add(name);
        case "" -> {}
        default -> {
          String message = "`" + level + "` is no severity";
          text.unknown(setting, setting.location(), message, level, LEVELS);
        }
      }
    }
  }

  private void readSettings(Located at) {
    for (Located rule : text.entries(at, false, "settings for each rule")) {
      String name = rule.path().lastStep();
      Optional<Code> code = words.code(name);
      String id = code.isPresent() ? code.get().name() : name;
      List<Setting<?>> declared = words.settings(id);
      if (declared.isEmpty()) {
        String question = Nearest.question(name, words.configurable());
        String message =
            code.isPresent()
                ? "the rule `" + name + "` has no settings"
                : "there is no rule `" + name + "` with settings";
        text.problem(rule, rule.keyLocation(), message, question);
      } else if (!isLocked(rule, rule.keyLocation(), name)) {
        SettingValues values = new SettingReader(text).read(rule, declared);
        settings.put(id, values);
      }
    }
  }
}
