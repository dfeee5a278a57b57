package dev.plimsoll.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What users have set for one rule. */
public final class SettingValues {

  /** Nothing: every setting has its standard value. */
  public static final SettingValues NONE = new SettingValues(Map.of());

  private final Map<String, Object> values;

  private SettingValues(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a setting: what the user says, or else the standard one. */
  public <T> T of(Setting<T> setting) {
    Object value = values.get(setting.name());
    return value == null ? setting.standard() : setting.cast(value);
  }

  /** The same with another value for one setting. */
  public <T> SettingValues with(Setting<T> setting, T value) {
    return withValue(setting.name(), setting.cast(value));
  }

  SettingValues withValue(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new SettingValues(changed);
  }

  /** The same with other values on top. */
  SettingValues with(SettingValues others) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.putAll(others.values);
    return new SettingValues(changed);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof SettingValues that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
