package dev.plimsoll.lint;

import dev.plimsoll.config.OptionsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Brings rules that are not Plimsoll's own. A jar names its provider in {@code
 * META-INF/services/dev.plimsoll.lint.RuleProvider}; the Maven plugin takes those among its
 * dependencies, a program those that it hands to {@code Plimsoll.with}.
 */
public interface RuleProvider {

  /** What the ids of its rules begin with, so that nobody's clash, such as {@code acme-}. */
  String prefix();

  /** Its rules: stateless, each with a {@link LintRule} and a card beside its class. */
  List<Rule> rules();

  /**
   * The providers on a class path, in the order in which it has them.
   *
   * @param loader knows the class path
   */
  static List<RuleProvider> load(ClassLoader loader) {
    List<RuleProvider> found = new ArrayList<>();
    ServiceLoader.load(RuleProvider.class, loader).forEach(found::add);
    return found;
  }

  /**
   * Plimsoll's own rules and those of providers, sorted by id.
   *
   * @throws OptionsException when a rule is not as rules have to be
   */
  static List<RegisteredRule> all(List<RuleProvider> providers) {
    List<RegisteredRule> all = new ArrayList<>(Selection.all());
    Set<String> ids = new HashSet<>(Selection.names());
    for (RuleProvider provider : providers) {
      for (Rule rule : provider.rules()) {
        RegisteredRule registered = RegisteredRule.of(rule);
        String id = registered.id();
        if (!id.startsWith(provider.prefix()) || provider.prefix().isEmpty()) {
          throw new OptionsException(
              "rules",
              "the rule `" + id + "` does not begin with `" + provider.prefix() + "`",
              List.of());
        }
        if (!ids.add(id)) {
          throw new OptionsException("rules", "there are two rules `" + id + "`", List.of());
        }
        all.add(registered);
      }
    }
    all.sort((left, right) -> left.id().compareTo(right.id()));
    return List.copyOf(all);
  }
}
