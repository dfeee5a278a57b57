package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.InventoryReading;
import dev.plimsoll.cluster.Presets;
import dev.plimsoll.config.ConfigFile;
import dev.plimsoll.config.ConfigSchema;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.config.Setting;
import dev.plimsoll.defaults.Defaulted;
import dev.plimsoll.defaults.Defaults;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.lint.Linter;
import dev.plimsoll.lint.RegisteredRule;
import dev.plimsoll.lint.RuleInfo;
import dev.plimsoll.lint.RuleProvider;
import dev.plimsoll.lint.RuleWords;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.References;
import dev.plimsoll.report.CodeCards;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.report.FixReport;
import dev.plimsoll.report.Places;
import dev.plimsoll.report.Report;
import dev.plimsoll.scenario.Basis;
import dev.plimsoll.scenario.Questions;
import dev.plimsoll.scenario.Scenario;
import dev.plimsoll.scenario.Scenarios;
import dev.plimsoll.schedule.Profile;
import dev.plimsoll.schedule.Simulation;
import dev.plimsoll.schedule.Simulator;
import dev.plimsoll.schedule.configuration.SchedulerConfiguration;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.suppression.Baseline;
import dev.plimsoll.suppression.Judged;
import dev.plimsoll.suppression.Recording;
import dev.plimsoll.suppression.Suppressions;
import dev.plimsoll.suppression.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Kubernetes manifests will be accepted, are well made, and will run.
 *
 * <pre>{@code
 * Plimsoll plimsoll = Plimsoll.with(Options.defaults());
 * Report report = plimsoll.check(Sources.ofText("web.yaml", text));
 * for (Diagnostic diagnostic : report.diagnostics()) {
 *   System.out.println(diagnostic.location().start() + " " + diagnostic.message());
 * }
 * }</pre>
 *
 * <p>Immutable; may be used from several threads at once. Whatever the input is, the answer is a
 * report: exceptions mean a fault of Plimsoll's own.
 */
public final class Plimsoll {

  private final Options options;
  private final Api api;
  private final Selection selection;
  private final @Nullable Workers workers;
  private final @Nullable Sources definitions;
  private final @Nullable Baseline baseline;

  private Plimsoll(
      Options options,
      Api api,
      Selection selection,
      @Nullable Workers workers,
      @Nullable Sources definitions,
      @Nullable Baseline baseline) {
    this.options = options;
    this.api = api;
    this.selection = selection;
    this.workers = workers;
    this.definitions = definitions;
    this.baseline = baseline;
  }

  /**
   * The library with these options.
   *
   * @throws OptionsException when an option names a rule that does not exist, or when the minor to
   *     upgrade to is older than the one that is checked for
   */
  public static Plimsoll with(Options options) {
    requireForwards(options);
    return new Plimsoll(
        options, Api.of(options.kubernetes()), Selection.of(options), null, null, null);
  }

  /**
   * The library with these options and with rules that are not its own.
   *
   * @param providers bring the rules; {@link RuleProvider#load} finds those on a class path
   * @throws OptionsException when an option names a rule that does not exist, or a rule is not as
   *     rules have to be
   */
  public static Plimsoll with(Options options, List<RuleProvider> providers) {
    requireForwards(options);
    Selection selection = Selection.of(options, RuleProvider.all(providers));
    return new Plimsoll(options, Api.of(options.kubernetes()), selection, null, null, null);
  }

  private static void requireForwards(Options options) {
    if (options.upgradeTo().isPresent()
        && options.upgradeTo().get().compareTo(options.kubernetes()) < 0) {
      throw new OptionsException(
          "upgradeTo",
          "an upgrade from "
              + options.kubernetes()
              + " to "
              + options.upgradeTo().get()
              + " goes backwards",
          List.of());
    }
  }

  /**
   * The same, parsing and checking several files at once. A single file stays on the thread of the
   * caller, who helps out with many, and what looks at the whole set always does. The answers are
   * the same, in the same order.
   *
   * @param executor runs tasks that take up to some seconds each and wait for nothing; may run them
   *     late, or on the thread of the caller
   */
  public Plimsoll on(Executor executor) {
    return new Plimsoll(options, api, selection, new Workers(executor), definitions, baseline);
  }

  /**
   * The same, knowing kinds that are not Kubernetes' own. CustomResourceDefinitions among what is
   * checked are known without this.
   *
   * @param definitions texts with CustomResourceDefinitions, which are not checked themselves; and
   *     JSON Schemas in files named {@code GROUP/KIND_VERSION.json} or {@code
   *     KIND-GROUP-VERSION.json}. Read when an object needs them; what could not be loaded is
   *     reported with every check
   */
  public Plimsoll knowing(Sources definitions) {
    return new Plimsoll(options, api, selection, workers, definitions, baseline);
  }

  /**
   * The same, silent about findings that were there before.
   *
   * @param findings those of a day gone by
   */
  public Plimsoll tolerating(Baseline findings) {
    return new Plimsoll(options, api, selection, workers, definitions, findings);
  }

  /**
   * What a configuration file says, on top of other options.
   *
   * @param file the text of a {@code plimsoll.yaml}
   * @param base the options where the file says nothing
   */
  public static ConfigFile configure(SourceFile file, Options base) {
    return ConfigFile.read(file, base, RuleWords.of(Selection.all()));
  }

  /**
   * What a configuration file says of the files below its folder, on top of other options; what
   * concerns a whole run stays as it is.
   *
   * @param file the text of a {@code plimsoll.yaml}
   * @param base the options of the run
   * @param below the names of the files below the folder of {@code file}, at least one
   */
  public static ConfigFile configureNested(SourceFile file, Options base, List<String> below) {
    return ConfigFile.readNested(file, base, RuleWords.of(Selection.all()), below);
  }

  /**
   * What a configuration file says when there are rules that are not Plimsoll's own.
   *
   * @param file the text of a {@code plimsoll.yaml}
   * @param base the options where the file says nothing
   * @param providers bring the rules
   */
  public static ConfigFile configure(SourceFile file, Options base, List<RuleProvider> providers) {
    return ConfigFile.read(file, base, RuleWords.of(RuleProvider.all(providers)));
  }

  /**
   * What a configuration file says of the files below its folder when there are rules that are not
   * Plimsoll's own.
   *
   * @param file the text of a {@code plimsoll.yaml}
   * @param base the options of the run
   * @param below the names of the files below the folder of {@code file}, at least one
   * @param providers bring the rules
   */
  public static ConfigFile configureNested(
      SourceFile file, Options base, List<String> below, List<RuleProvider> providers) {
    return ConfigFile.readNested(file, base, RuleWords.of(RuleProvider.all(providers)), below);
  }

  /** The JSON Schema of a {@code plimsoll.yaml}, for editors. */
  public static String configurationSchema() {
    return ConfigSchema.of(RuleWords.of(Selection.all()));
  }

  /** All rules, sorted by their id. */
  public static List<RuleInfo> rules() {
    return Selection.all().stream().map(RegisteredRule::info).toList();
  }

  /**
   * What is behind a finding, in Markdown: the card of a rule (why it exists, an example, and what
   * to do instead), or what any other code means.
   *
   * @param name the id of a rule, an older id of it, or a code such as {@code api/required}
   * @return nothing when there is no such rule or code
   */
  public static Optional<String> explain(String name) {
    Optional<RegisteredRule> rule = Selection.find(name);
    return rule.isPresent()
        ? Optional.of(rule.get().info().cardText() + settings(rule.get().settings()))
        : CodeCards.of(name);
  }

  /** Checks texts: syntax, shape, the API server's validation, references, rules. */
  public Report check(Sources sources) {
    Examination examined = examine(sources);
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(examined.diagnostics());
    if (!options.asServer()) {
      checkTheSet(ManifestSet.of(examined.manifests()), diagnostics);
    }
    List<Diagnostic> found = diagnostics.sorted();
    if (options.asServer()) {
      return report(examined, found, List.of());
    }
    List<Suppressed> suppressed = List.of();
    if (asksForSilence(examined.manifests())) {
      Judged judged = Suppressions.in(examined.manifests(), options, selection).apply(found);
      found = judged.kept();
      suppressed = judged.suppressed();
    }
    if (baseline != null) {
      Judged judged = baseline.apply(found, looked(examined, sources));
      Diagnostics kept = new Diagnostics();
      for (Diagnostic diagnostic : judged.kept()) {
        if (diagnostic.code().name().equals("baseline-stale")) {
          options.judge(diagnostic).ifPresent(kept::add);
        } else {
          kept.add(diagnostic);
        }
      }
      found = kept.sorted();
      suppressed = new ArrayList<>(suppressed);
      suppressed.addAll(judged.suppressed());
    }
    return report(examined, found, suppressed);
  }

  /**
   * Records the findings of today, or removes from those of a day gone by what has healed.
   *
   * @param sources the manifests
   * @param before what was recorded
   * @param grow whether what is new is recorded, too; without it the record only shrinks
   * @param prune whether what is about objects that are not among these manifests is removed
   */
  public Recording record(Sources sources, Baseline before, boolean grow, boolean prune) {
    Plimsoll plain = new Plimsoll(options, api, selection, workers, definitions, null);
    Examination examined = plain.examine(sources);
    List<Diagnostic> found = plain.check(sources).diagnostics();
    Set<String> objects = looked(examined, sources);
    Baseline kept = before.shrunk(found, objects);
    Judged fresh = kept.apply(found, Set.of());
    List<Diagnostic> added = new ArrayList<>();
    List<Diagnostic> refused = new ArrayList<>();
    for (Diagnostic diagnostic : fresh.kept()) {
      (Baseline.canHold(diagnostic) ? added : refused).add(diagnostic);
    }
    Baseline result = grow ? kept.with(added) : kept;
    result = prune ? result.pruned(objects) : result;
    return new Recording(result, before.size() - kept.size(), added, refused);
  }

  private static Set<String> looked(Examination examined, Sources sources) {
    List<ObjectName> names = new ArrayList<>();
    for (Manifest manifest : examined.manifests()) {
      names.add(manifest.objectName());
    }
    List<String> files = new ArrayList<>();
    for (Sources.Source source : sources.all()) {
      files.add(source.file().name());
    }
    return Baseline.objects(names, files);
  }

  /**
   * Repairs texts, by the fixes of what {@link #check} finds in them, until there is no more to
   * repair. Touches no file.
   *
   * <p>A repair is only made where the text that comes of it reads as was meant: what was found is
   * gone, nothing else of it came, and no document was lost. Layout and comments stay.
   *
   * @param sources the texts
   * @param upTo the safety that is enough: {@code SAFE}, or {@code UNSAFE} for both
   * @param wanted which findings to repair
   */
  public FixReport fix(Sources sources, Fix.Safety upTo, Predicate<Diagnostic> wanted) {
    return new Repairs(this, upTo, wanted).of(sources);
  }

  /**
   * Schedules the Pods of a set on an inventory of nodes.
   *
   * @param sources the manifests; nodes may stand among them
   * @param nodes the inventory; see {@link #preset}
   */
  public FitReport fit(Sources sources, Sources nodes) {
    return fit(sources, nodes, Simulator.withDefaults());
  }

  /**
   * Schedules the Pods of a set on an inventory of nodes with a scheduler of one's own choice.
   *
   * @param sources the manifests; nodes may stand among them
   * @param nodes the inventory; see {@link #preset}
   * @param scheduler the scheduler
   */
  public FitReport fit(Sources sources, Sources nodes, Simulator scheduler) {
    return fit(sources, nodes, scheduler, Questions.NONE);
  }

  /**
   * Schedules the Pods of a set on an inventory of nodes, and asks what would be if things were
   * otherwise. With {@link #on}, scenarios are looked at several at once.
   *
   * @param sources the manifests; nodes may stand among them
   * @param nodes the inventory; see {@link #preset}
   * @param scheduler the scheduler
   * @param questions what to ask
   */
  public FitReport fit(Sources sources, Sources nodes, Simulator scheduler, Questions questions) {
    Examination examined = examine(sources);
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(examined.refusals());
    Examination known = examine(nodes);
    InventoryReading reading = inventory(examined, known);
    if (!reading.existing().isEmpty()) {
      Existing existing = Existing.read(reading.existing(), List.of(sources, nodes));
      diagnostics.addAll(existing.problems());
      known = Examination.join(List.of(known, examine(existing.sources())));
      reading = inventory(examined, known);
    }
    diagnostics.addAll(known.refusals());
    diagnostics.addAll(reading.diagnostics());
    Examination everything = examined.withPlacesOf(known);
    List<Manifest> pods = examined.accepted();
    if (reading.inventory().nodes().isEmpty()) {
      diagnostics.add(noNodes(nodes));
      pods = List.of(); // that none of them finds a node need not be said of each
    }
    Basis basis =
        Basis.of(ManifestSet.of(pods), reading.inventory(), reading.pools())
            .after(questions.changes());
    Simulation simulation = basis.run(scheduler);
    diagnostics.addAll(simulation.diagnostics());
    List<Scenario> answers = List.of();
    boolean canAnswer = !reading.inventory().nodes().isEmpty() && !scheduler.isMisconfigured();
    if (!questions.isEmpty() && canAnswer) {
      Scenarios scenarios = Scenarios.of(questions, basis, scheduler, simulation);
      for (String problem : scenarios.problems()) {
        diagnostics.add(unknownTarget(nodes, problem));
      }
      Scenarios.Answers found = scenarios.answer(this::runAll);
      answers = found.scenarios();
      diagnostics.addAll(found.diagnostics());
    }
    return new FitReport(report(everything, diagnostics.sorted(), List.of()), simulation, answers);
  }

  private <T> List<T> runAll(List<Callable<T>> tasks) {
    return (workers == null ? new Workers(Runnable::run) : workers).run(tasks);
  }

  private static Diagnostic unknownTarget(Sources nodes, String problem) {
    return Diagnostic.of(
            new Code(Stage.SCHEDULE, "unknown-target"),
            Severity.ERROR,
            problem,
            whole(nodes),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp("ask about what the manifests and the inventory have");
  }

  /** The inventory as such, with no place in it. */
  private static Location whole(Sources nodes) {
    String name = nodes.all().isEmpty() ? "--nodes" : nodes.all().get(0).file().name();
    return new Location(SourceFile.of(name, ""), new Span(0, 0));
  }

  /**
   * The scheduler that a configuration describes. What is wrong with the configuration stands among
   * the findings of each fit with it; where an error is, nothing is placed.
   *
   * @param configuration one file of kind KubeSchedulerConfiguration
   */
  public Simulator scheduler(Sources configuration) {
    List<Profile> profiles = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>(configuration.problems());
    for (Sources.Source source : configuration.all()) {
      SchedulerConfiguration read = SchedulerConfiguration.read(source.file(), options.limits());
      profiles.addAll(read.profiles());
      problems.addAll(read.problems());
    }
    return Simulator.with(profiles).withProblems(problems);
  }

  /** The nodes, and what runs on them, of an inventory and among the manifests. */
  private static InventoryReading inventory(Examination manifests, Examination inventory) {
    List<Manifest> known = new ArrayList<>(inventory.manifests());
    for (Manifest manifest : manifests.accepted()) {
      if (manifest.is("", "Node") || manifest.is(InventoryReader.GROUP, InventoryReader.KIND)) {
        known.add(manifest);
      }
    }
    return InventoryReader.read(ManifestSet.of(known));
  }

  /**
   * An inventory that comes with Plimsoll.
   *
   * @return nothing when there is no preset of that name
   */
  public static Optional<Sources> preset(String name) {
    return Presets.text(name).map(text -> Sources.ofText("preset " + name, text));
  }

  /** The names of the presets. */
  public static List<String> presets() {
    return Presets.names();
  }

  /** The names of all objects in these texts, in order, items of lists one by one. */
  public List<ObjectName> objects(Sources sources) {
    List<ObjectName> names = new ArrayList<>();
    for (Manifest manifest : examine(sources).manifests()) {
      names.add(manifest.objectName());
    }
    return names;
  }

  /**
   * The objects of this kind and name, as the API server stores them: with its defaults.
   *
   * @param sources where to look
   * @param kind the kind, upper and lower case alike
   * @param name the name
   */
  public List<Defaulted> describe(Sources sources, String kind, String name) {
    Defaults defaults = Defaults.of(api);
    List<Defaulted> found = new ArrayList<>();
    for (Manifest manifest : examine(sources).manifests()) {
      if (manifest.id().kind().equalsIgnoreCase(kind) && manifest.id().name().equals(name)) {
        found.add(defaults.fillIn(manifest));
      }
    }
    return found;
  }

  private Examination examine(Sources sources) {
    List<Sources.Source> all = sources.all();
    Examination examined =
        workers == null || all.size() < 2
            ? new Examiner(options, api).examine(all)
            : workers.examine(all, options, api);
    if (!examined.undecided().isEmpty()) {
      examined = new CustomExaminer(options, api, definitions).decide(examined);
    }
    if (definitions != null) {
      examined = examined.after(definitions.problems());
    }
    return examined.after(sources.problems());
  }

  private void checkTheSet(ManifestSet set, Diagnostics diagnostics) {
    Index index = options.assume().isEmpty() ? Index.of(set) : Index.of(set, options::assumes);
    Diagnostics references = new Diagnostics();
    References.check(index, references);
    List<Diagnostic> found = references.all();
    if (!found.isEmpty()) {
      Whereabouts whereabouts = new Whereabouts(set.all());
      for (Diagnostic diagnostic : found) {
        whereabouts.optionsAt(diagnostic, options).judge(diagnostic).ifPresent(diagnostics::add);
      }
    }
    new Linter(selection).check(index, diagnostics);
  }

  /** Whether a text may ask for silence, or the user does; costs a search of each text. */
  private boolean asksForSilence(List<Manifest> manifests) {
    if (!options.annotationsOf().isEmpty() || !options.waivers().isEmpty()) {
      return true;
    }
    SourceFile last = null;
    for (Manifest manifest : manifests) {
      SourceFile file = manifest.root().document().file();
      if (file != last && file.text().contains("plimsoll")) {
        return true;
      }
      last = file;
    }
    return false;
  }

  private Report report(Examination examined, List<Diagnostic> found, List<Suppressed> suppressed) {
    Places places = examined.places();
    return new Report(
        options.kubernetes().toString(),
        examined.summary(found, suppressed.size()),
        examined.objects(),
        examined.hasOrigins() ? withOrigins(found, places) : found,
        places,
        suppressed,
        false);
  }

  /** The findings with the template that their document was rendered from among what is related. */
  private static List<Diagnostic> withOrigins(List<Diagnostic> found, Places places) {
    List<Diagnostic> told = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      Optional<Related> origin = places.origin(diagnostic.location());
      if (origin.isEmpty()) {
        told.add(diagnostic);
      } else {
        List<Related> related = new ArrayList<>(diagnostic.related());
        related.add(origin.get());
        told.add(diagnostic.withRelated(related));
      }
    }
    return told;
  }

  private static Diagnostic noNodes(Sources nodes) {
    return Diagnostic.of(
            new Code(Stage.SCHEDULE, "no-nodes"),
            Severity.ERROR,
            nodes.all().isEmpty() ? "no nodes are given" : "the inventory has no nodes",
            whole(nodes),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp(
            "give Node objects, as `kubectl get nodes -o yaml` writes them, a NodeInventory, or a"
                + " preset: "
                + String.join(", ", presets()));
  }

  private static String settings(List<Setting<?>> settings) {
    if (settings.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Settings\n\n");
    for (Setting<?> setting : settings) {
      text.append("- `")
          .append(setting.name())
          .append("`: ")
          .append(setting.description())
          .append(" (")
          .append(setting.written())
          .append(")\n");
    }
    return text.toString();
  }
}
