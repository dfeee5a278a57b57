package dev.plimsoll.lint;

import dev.plimsoll.config.Setting;
import dev.plimsoll.config.Vocabulary;
import dev.plimsoll.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words that a configuration may use.
 *
 * @param all the rules there are
 * @param names the names of rules, categories, profiles and codes
 */
public record RuleWords(List<RegisteredRule> all, List<String> names) implements Vocabulary {

  /** The words of these rules. */
  public static Vocabulary of(List<RegisteredRule> all) {
    return new RuleWords(all, Selection.names(all));
  }

  @Override
  public Optional<Code> code(String name) {
    return Selection.code(name, all);
  }

  @Override
  public boolean includes(String name, Code code) {
    if (name.equals(code.toString())) {
      return true;
    }
    for (RegisteredRule registered : all) {
      if (registered.info().code().equals(code)) {
        return Selection.isNamed(registered.info(), List.of(name));
      }
    }
    return false;
  }

  @Override
  public List<Setting<?>> settings(String id) {
    for (RegisteredRule registered : all) {
      if (registered.id().equals(id)) {
        return registered.settings();
      }
    }
    return List.of();
  }

  @Override
  public List<String> configurable() {
    List<String> found = new ArrayList<>();
    for (RegisteredRule registered : all) {
      if (!registered.settings().isEmpty()) {
        found.add(registered.id());
      }
    }
    return found;
  }
}
