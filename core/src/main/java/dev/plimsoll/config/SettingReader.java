package dev.plimsoll.config;

import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the settings of one rule. */
final class SettingReader {

  private final ConfigText text;

  SettingReader(ConfigText text) {
    this.text = text;
  }

  SettingValues read(Located at, List<Setting<?>> declared) {
    List<String> names = new ArrayList<>();
    for (Setting<?> setting : declared) {
      names.add(setting.name());
    }
    SettingValues values = SettingValues.NONE;
    for (Located entry : text.entries(at, true, "settings such as `" + names.get(0) + ": ...`")) {
      String key = entry.path().lastStep();
      int index = names.indexOf(key);
      if (index < 0) {
        String message = "`" + at.path().lastStep() + "` has no setting `" + key + "`";
        text.unknown(entry, entry.keyLocation(), message, key, names);
        continue;
      }
      values = read(entry, declared.get(index), values);
    }
    return values;
  }

  private SettingValues read(Located at, Setting<?> setting, SettingValues values) {
    if (at.node().isEmpty()) {
      return values;
    }
    return switch (setting.shape()) {
      case NUMBER -> number(at, setting, values);
      case FLAG -> flag(at, setting, values);
      case TEXTS -> values.withValue(setting.name(), Setting.value(texts(at, setting)));
      case ENTRIES -> values.withValue(setting.name(), Setting.value(entries(at, setting)));
    };
  }

  private SettingValues number(Located at, Setting<?> setting, SettingValues values) {
    String written = text.text(at, "a number");
    int number = written.equals("0") ? 0 : Options.limit(written);
    boolean isNumber = number > 0 || written.equals("0");
    if (!isNumber || number < setting.least() || number > setting.most()) {
      text.problem(
          at,
          at.location(),
          "`" + written + "` is no whole number from " + setting.least() + " to " + setting.most(),
          "");
      return values;
    }
    return values.withValue(setting.name(), number);
  }

  private SettingValues flag(Located at, Setting<?> setting, SettingValues values) {
    String written = text.text(at, "true or false");
    if (written.equals("true") || written.equals("false")) {
      return values.withValue(setting.name(), written.equals("true"));
    }
    text.problem(at, at.location(), "`" + written + "` is neither true nor false", "");
    return values;
  }

  private List<String> texts(Located at, Setting<?> setting) {
    List<String> found = new ArrayList<>();
    for (Located item : text.items(at, "expected a list", "write it as [ONE, OTHER]")) {
      String written = text.text(item, setting.form().words());
      if (isOfForm(item, written, setting)) {
        found.add(written);
      }
    }
    return found;
  }

  private Map<String, String> entries(Located at, Setting<?> setting) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Located entry : text.entries(at, false, "entries such as `NAME: TEXT`")) {
      String key = entry.path().lastStep();
      if (!setting.keys().isEmpty() && !setting.keys().contains(key)) {
        String message = "there is nothing called `" + key + "` to set here";
        text.unknown(entry, entry.keyLocation(), message, key, setting.keys());
        continue;
      }
      String written = text.text(entry, setting.form().words());
      if (isOfForm(entry, written, setting)) {
        found.put(key, written);
      }
    }
    return found;
  }

  private boolean isOfForm(Located at, String written, Setting<?> setting) {
    if (setting.form().fits(written)) {
      return true;
    }
    if (at.node().isEmpty() || !written.isEmpty()) {
      String message = "`" + written + "` is not " + setting.form().words();
      text.problem(at, at.location(), message, "");
    }
    return false;
  }
}
