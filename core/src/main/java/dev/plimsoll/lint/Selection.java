package dev.plimsoll.lint;

import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules run, each with its severity: what the user wants, made of what there is. */
public final class Selection {

  private final List<Selected> rules;
  private final List<RegisteredRule> known;
  private final Options options;

  private Selection(List<Selected> rules, List<RegisteredRule> known, Options options) {
    this.rules = List.copyOf(rules);
    this.known = known;
    this.options = options;
  }

  /**
   * A rule that runs.
   *
   * @param registered the rule
   * @param severity the severity of its findings
   */
  public record Selected(RegisteredRule registered, Severity severity) {}

  /**
   * The rules that the options ask for, of those that Plimsoll has.
   *
   * @throws OptionsException when the options name a rule that there is not
   */
  public static Selection of(Options options) {
    return of(options, RuleIndex.all());
  }

  /**
   * The rules that the options ask for.
   *
   * @param options what the user wants
   * @param all the rules there are
   * @throws OptionsException when the options name a rule that there is not
   */
  public static Selection of(Options options, List<RegisteredRule> all) {
    requireKnown("select", options.select(), all);
    requireKnown("ignore", options.ignore(), all);
    requireKnown("severity", List.copyOf(options.severities().keySet()), all);
    List<Selected> chosen = new ArrayList<>(all.size());
    boolean plain =
        options.select().isEmpty()
            && options.ignore().isEmpty()
            && options.severities().isEmpty()
            && options.settings().isEmpty()
            && !options.preview();
    for (RegisteredRule registered : all) {
      if (plain) {
        if (registered.runsByDefault()) {
          chosen.add(new Selected(registered, registered.severity()));
        }
        continue; // what else is to be known of all rules is dear to load
      }
      RuleInfo info = registered.info();
      if (isSelected(info, options) && !isNamed(info, options.ignore())) {
        chosen.add(new Selected(registered, severity(info, options.severities())));
      }
    }
    return new Selection(chosen, all, options);
  }

  /** All rules that there are, sorted by their id. */
  public static List<RegisteredRule> all() {
    return RuleIndex.all();
  }

  /** The rules that run, in the order of the index. */
  public List<Selected> rules() {
    return rules;
  }

  /** The rule of this id, if it runs. */
  Optional<Selected> selected(String id) {
    for (Selected selected : rules) {
      if (selected.registered().id().equals(id)) {
        return Optional.of(selected);
      }
    }
    return Optional.empty();
  }

  /** What this was selected by. */
  Options options() {
    return options;
  }

  /** The minor of Kubernetes that is checked for. */
  public KubernetesVersion kubernetes() {
    return options.kubernetes();
  }

  /** All rules that this was selected from. */
  public List<RegisteredRule> known() {
    return known;
  }

  /**
   * The code that a name means which a user may silence in place: of a rule, of the references, of
   * what the schema stage only mentions.
   *
   * @param name an id, an alias, or a code
   */
  public Optional<Code> code(String name) {
    return code(name, known);
  }

  static Optional<Code> code(String name, List<RegisteredRule> known) {
    for (RegisteredRule registered : known) {
      if (registered.id().equals(name) || registered.info().isNamed(name)) {
        return Optional.of(registered.info().code());
      }
    }
    if (References.codes().contains(name) || Options.ADVICE.contains(name)) {
      int slash = name.indexOf('/');
      Stage stage = name.startsWith(Stage.SCHEMA.prefix()) ? Stage.SCHEMA : Stage.REFERENCE;
      return Optional.of(new Code(stage, name.substring(slash + 1)));
    }
    return Optional.empty();
  }

  /** The names of everything that a user may silence in place. */
  public List<String> suppressible() {
    List<String> names = new ArrayList<>();
    for (RegisteredRule registered : known) {
      names.add(registered.id());
    }
    names.addAll(References.codes());
    names.addAll(Options.ADVICE);
    return names;
  }

  /** Whether findings of this code are looked for. */
  public boolean runs(Code code) {
    if (code.stage() != Stage.LINT) {
      return !options.ignore().contains(code.toString());
    }
    return selected(code.name()).isPresent();
  }

  /** The rule that a name means, be it an id, a code or an alias, of those that Plimsoll has. */
  public static Optional<RegisteredRule> find(String name) {
    for (RegisteredRule registered : RuleIndex.all()) {
      if (registered.info().isNamed(name)) {
        return Optional.of(registered);
      }
    }
    return Optional.empty();
  }

  /** Every name that options may use: ids, codes and aliases of rules, categories, other codes. */
  public static List<String> names() {
    return names(RuleIndex.all());
  }

  static List<String> names(List<RegisteredRule> all) {
    List<String> names = new ArrayList<>();
    for (RegisteredRule registered : all) {
      names.add(registered.info().id());
    }
    for (Category category : Category.values()) {
      names.add(category.word());
    }
    names.addAll(Profile.NAMES);
    names.addAll(References.codes());
    names.addAll(Options.ADVICE);
    names.addAll(Options.HOUSEKEEPING);
    for (RegisteredRule registered : all) {
      names.add(registered.info().code().toString());
      names.addAll(registered.info().aliases());
    }
    return names;
  }

  private static boolean isSelected(RuleInfo info, Options options) {
    boolean mature =
        info.stability() == Stability.STABLE
            || (options.preview() && info.stability() == Stability.PREVIEW);
    if (options.select().isEmpty()) {
      return mature && (info.enabled() || options.settings().containsKey(info.id()));
    }
    for (String name : options.select()) {
      if (info.isNamed(name)
          || Profile.has(name, info)
          || (mature && name.equals(info.category().word()))) {
        return true;
      }
    }
    return false;
  }

  static boolean isNamed(RuleInfo info, List<String> names) {
    for (String name : names) {
      if (info.isNamed(name) || name.equals(info.category().word())) {
        return true;
      }
    }
    return false;
  }

  /** What is said of the rule itself wins over what is said of its category. */
  private static Severity severity(RuleInfo info, Map<String, Severity> wanted) {
    Severity severity = wanted.getOrDefault(info.category().word(), info.severity());
    for (Map.Entry<String, Severity> entry : wanted.entrySet()) {
      if (info.isNamed(entry.getKey())) {
        severity = entry.getValue();
      }
    }
    return severity;
  }

  private static void requireKnown(String key, List<String> wanted, List<RegisteredRule> all) {
    if (wanted.isEmpty()) {
      return;
    }
    List<String> known = names(all);
    for (String name : wanted) {
      if (!known.contains(name)) {
        String question = Nearest.question(name, known);
        String message = "there is no rule `" + name + "`";
        throw new OptionsException(
            key, question.isEmpty() ? message : message + "; " + question, known);
      }
    }
  }
}
