package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Code;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The words that a configuration may use: known where the rules are known. */
public interface Vocabulary {

  /** The names of rules, categories and codes. */
  Collection<String> names();

  /** The code of the findings that a name means; nothing for the name of many rules. */
  Optional<Code> code(String name);

  /** Whether a name means this code, alone or among others. */
  boolean includes(String name, Code code);

  /** The settings of the rule of this id. */
  List<Setting<?>> settings(String id);

  /** The ids of the rules that have settings. */
  Collection<String> configurable();

  /** Words that are just names, of rules without settings. */
  static Vocabulary of(Collection<String> names) {
    return new Vocabulary() {
      @Override
      public Collection<String> names() {
        return names;
      }

      @Override
      public Optional<Code> code(String name) {
        return Optional.empty();
      }

      @Override
      public boolean includes(String name, Code code) {
        return name.equals(code.name()) || name.equals(code.toString());
      }

      @Override
      public List<Setting<?>> settings(String id) {
        return List.of();
      }

      @Override
      public Collection<String> configurable() {
        return List.of();
      }
    };
  }
}
