package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user wants of rules, on top of what was wanted before.
 *
 * @param select the rules that run, in place of those before
 * @param ignore rules that do not run, besides those before
 * @param severities severities by rule; a rule that was ignored before and has one here runs
 * @param settings values of settings by the id of the rule, besides those before
 */
public record Choices(
    Optional<List<String>> select,
    List<String> ignore,
    Map<String, Severity> severities,
    Map<String, SettingValues> settings) {

  /** Nothing in particular. */
  public static final Choices NONE = new Choices(Optional.empty(), List.of(), Map.of(), Map.of());

  /** Copies the lists and the maps. */
  public Choices {
    ignore = List.copyOf(ignore);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Options with these choices. */
  public Options applyTo(Options base) {
    Options options = base;
    if (select.isPresent()) {
      options = options.withSelect(select.get());
    }
    List<String> ignored = new ArrayList<>(options.ignore());
    ignored.removeAll(severities.keySet());
    ignored.addAll(ignore);
    options = options.withIgnore(ignored);
    for (Map.Entry<String, Severity> entry : severities.entrySet()) {
      options = options.withSeverity(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, SettingValues> entry : settings.entrySet()) {
      options = options.withSettings(entry.getKey(), entry.getValue());
    }
    return options;
  }
}
