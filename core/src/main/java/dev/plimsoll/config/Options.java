package dev.plimsoll.config;

import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is to do. Immutable; start with {@link #defaults()} and change with {@code with...}.
 *
 * <p>Rules are named by their id ({@code run-as-non-root}), an older id, their code ({@code
 * lint/run-as-non-root}) or, to select or ignore many, their category ({@code security}). Findings
 * of references, and the {@link #ADVICE} of the schema stage, are named by their code ({@code
 * reference/not-in-set}). Whether names are known is checked where the rules are known, in {@code
 * lint}.
 *
 * @param kubernetes the minor to check for
 * @param upgradeTo the minor that the cluster is to be upgraded to, if any
 * @param asServer whether to say what the API server would say and nothing else
 * @param select the rules that run; empty for those that are on by default
 * @param ignore the rules that do not run, whatever {@code select} says
 * @param severities severities other than a rule's own, by the rule's name
 * @param failOn from which severity on findings fail the run
 * @param limits how large and deep a text may be
 * @param allowEmpty whether a run that has checked nothing is a success
 * @param crds files and folders with CustomResourceDefinitions, or JSON Schemas, of kinds that are
 *     not Kubernetes' own. Nobody reads them by this: who may touch files hands their texts to
 *     {@code Plimsoll.knowing}
 * @param partial patterns of files that hold parts of objects, as {@code Sources} explains
 * @param annotationsOf the tools, of {@link #PEERS}, whose annotations silence the rules that cover
 *     their checks
 * @param assume what exists outside of what is checked
 * @param preview whether rules that are still being tried out may run
 * @param settings values of settings, by the id of the rule
 * @param adjustments what is different for some objects; later ones win
 * @param waivers findings to live with
 * @param locked codes that may not be silenced in place, nor by a configuration further down
 * @param baseline the file with the findings of a day gone by, if there is one; read by those who
 *     may touch files
 * @param today the day for which exceptions with an end count; without it the day of the check
 */
public record Options(
    KubernetesVersion kubernetes,
    Optional<KubernetesVersion> upgradeTo,
    boolean asServer,
    List<String> select,
    List<String> ignore,
    Map<String, Severity> severities,
    FailOn failOn,
    Limits limits,
    boolean allowEmpty,
    List<String> crds,
    List<String> partial,
    List<String> annotationsOf,
    List<Assumption> assume,
    boolean preview,
    Map<String, SettingValues> settings,
    List<Adjustment> adjustments,
    List<Waiver> waivers,
    List<Code> locked,
    Optional<String> baseline,
    Optional<LocalDate> today) {

  /**
   * Codes of what a server takes and the schema stage mentions all the same; named in {@code
   * ignore} and {@code severities} as rules are.
   */
  public static final List<String> ADVICE =
      List.of(
          "schema/deprecated",
          "schema/duplicate-item",
          "schema/misread",
          "schema/off-by-default",
          "schema/removed");

  /**
   * The code of what is not said unless it is selected or given a severity: no application brings
   * the classes of its cluster.
   */
  public static final String QUIET = "reference/class-not-in-set";

  /**
   * Codes of what is wrong with the requests of users for silence; named in {@code ignore} and
   * {@code severities} as rules are.
   */
  public static final List<String> HOUSEKEEPING =
      List.of(
          "lint/baseline-stale",
          "lint/exception-expired",
          "lint/suppression-refused",
          "lint/suppression-unknown",
          "lint/suppression-unused",
          "lint/suppression-without-reason");

  /** The tools whose annotations can be heard. */
  public static final List<String> PEERS =
      List.of("kube-linter", "kube-score", "polaris", "checkov");

  /** Copies the lists and the map. */
  public Options {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
    crds = List.copyOf(crds);
    partial = List.copyOf(partial);
    annotationsOf = List.copyOf(annotationsOf);
    assume = List.copyOf(assume);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    adjustments = List.copyOf(adjustments);
    waivers = List.copyOf(waivers);
    locked = List.copyOf(locked);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
  }

  /** What a run does when nobody says anything. */
  public static Options defaults() {
    return new Options(
        KubernetesVersion.DEFAULT,
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Map.of(),
        FailOn.ERROR,
        Limits.DEFAULTS,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same for another minor of Kubernetes. */
  public Options withKubernetes(KubernetesVersion version) {
    Draft draft = new Draft(this);
    draft.kubernetes = version;
    return draft.options();
  }

  /**
   * The same for another minor of Kubernetes, as users write it.
   *
   * @param version such as {@code 1.36}, {@code v1.36} or {@code 1.36.3}
   * @throws OptionsException when it is no version, or one that nothing is known about
   */
  public Options withKubernetes(String version) {
    Optional<KubernetesVersion> parsed = KubernetesVersion.parse(version);
    if (parsed.isEmpty()) {
      throw new OptionsException("kubernetesVersion", unknownVersion(version), knownVersions());
    }
    return withKubernetes(parsed.get());
  }

  /** The same, looking also for what another minor has no more. */
  public Options withUpgradeTo(KubernetesVersion target) {
    Draft draft = new Draft(this);
    draft.upgradeTo = Optional.of(target);
    return draft.options();
  }

  /**
   * The same, looking also for what another minor has no more.
   *
   * @param target such as {@code 1.37}, {@code v1.37} or {@code 1.37.1}
   * @throws OptionsException when it is no version, or one that nothing is known about
   */
  public Options withUpgradeTo(String target) {
    Optional<KubernetesVersion> parsed = KubernetesVersion.parse(target);
    if (parsed.isEmpty()) {
      throw new OptionsException("upgradeTo", unknownVersion(target), knownVersions());
    }
    return withUpgradeTo(parsed.get());
  }

  /** The same, saying what the API server would say and nothing else, or everything. */
  public Options withAsServer(boolean changed) {
    Draft draft = new Draft(this);
    draft.asServer = changed;
    return draft.options();
  }

  /** The same with other rules selected; an empty list selects those that are on by default. */
  public Options withSelect(List<String> names) {
    Draft draft = new Draft(this);
    draft.select = names;
    return draft.options();
  }

  /** The same with other rules ignored. */
  public Options withIgnore(List<String> names) {
    Draft draft = new Draft(this);
    draft.ignore = names;
    return draft.options();
  }

  /** The same with another severity for one rule; what was said of it before is forgotten. */
  public Options withSeverity(String name, Severity severity) {
    Map<String, Severity> changed = new LinkedHashMap<>(severities);
    changed.put(name, severity);
    Draft draft = new Draft(this);
    draft.severities = changed;
    return draft.options();
  }

  /** The same with another threshold. */
  public Options withFailOn(FailOn threshold) {
    Draft draft = new Draft(this);
    draft.failOn = threshold;
    return draft.options();
  }

  /** The same with other limits for texts. */
  public Options withLimits(Limits changed) {
    Draft draft = new Draft(this);
    draft.limits = changed;
    return draft.options();
  }

  /** The same, taking a run that has checked nothing for a success, or not. */
  public Options withAllowEmpty(boolean changed) {
    Draft draft = new Draft(this);
    draft.allowEmpty = changed;
    return draft.options();
  }

  /** The same with other files and folders of CustomResourceDefinitions. */
  public Options withCrds(List<String> paths) {
    Draft draft = new Draft(this);
    draft.crds = paths;
    return draft.options();
  }

  /** The same with other patterns of files that hold parts of objects. */
  public Options withPartial(List<String> patterns) {
    Draft draft = new Draft(this);
    draft.partial = patterns;
    return draft.options();
  }

  /** The same with other objects that exist outside of what is checked. */
  public Options withAssume(List<Assumption> objects) {
    Draft draft = new Draft(this);
    draft.assume = objects;
    return draft.options();
  }

  /**
   * Whether an object is said to exist outside of what is checked.
   *
   * @param kind its kind
   * @param namespace its namespace; empty for cluster-wide objects
   * @param name its name
   */
  public boolean assumes(String kind, String namespace, String name) {
    for (Assumption assumption : assume) {
      if (assumption.covers(kind, namespace, name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same, hearing what annotations say to other tools.
   *
   * @throws OptionsException when there is no such tool among {@link #PEERS}
   */
  public Options withAnnotationsOf(List<String> tools) {
    for (String tool : tools) {
      if (!PEERS.contains(tool)) {
        throw new OptionsException(
            "annotationsOf", "annotations of `" + tool + "` are not understood", PEERS);
      }
    }
    Draft draft = new Draft(this);
    draft.annotationsOf = tools;
    return draft.options();
  }

  /** The same, with rules that are still being tried out, or without. */
  public Options withPreview(boolean changed) {
    Draft draft = new Draft(this);
    draft.preview = changed;
    return draft.options();
  }

  /** The same with values for settings of one rule, on top of those that it has. */
  public Options withSettings(String rule, SettingValues values) {
    Map<String, SettingValues> changed = new LinkedHashMap<>(settings);
    SettingValues before = settings.getOrDefault(rule, SettingValues.NONE);
    changed.put(rule, before.with(values));
    Draft draft = new Draft(this);
    draft.settings = changed;
    return draft.options();
  }

  /** The same with more of what is different for some objects. */
  public Options withAdjustments(List<Adjustment> more) {
    if (more.isEmpty()) {
      return this;
    }
    Draft draft = new Draft(this);
    draft.adjustments = joined(adjustments, more);
    return draft.options();
  }

  /** The same with more findings to live with. */
  public Options withWaivers(List<Waiver> more) {
    if (more.isEmpty()) {
      return this;
    }
    Draft draft = new Draft(this);
    draft.waivers = joined(waivers, more);
    return draft.options();
  }

  /** The same with other codes locked. */
  public Options withLocked(List<Code> codes) {
    Draft draft = new Draft(this);
    draft.locked = codes;
    return draft.options();
  }

  /** The same with another file as the baseline. */
  public Options withBaseline(String file) {
    Draft draft = new Draft(this);
    draft.baseline = Optional.of(file);
    return draft.options();
  }

  /** The same for another day. */
  public Options withToday(LocalDate day) {
    Draft draft = new Draft(this);
    draft.today = Optional.of(day);
    return draft.options();
  }

  /**
   * The same with what is wanted of one object; the adjustments themselves are left out.
   *
   * @param file the name of its file
   * @param object its name
   * @param root the object itself
   */
  public Options about(String file, ObjectName object, Located root) {
    if (adjustments.isEmpty()) {
      return this;
    }
    Draft draft = new Draft(this);
    draft.adjustments = List.of();
    Options options = draft.options();
    for (Adjustment adjustment : adjustments) {
      if (adjustment.scope().covers(file, object, root)) {
        options = adjustment.choices().applyTo(options);
      }
    }
    return options;
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * A finding that no rule made, as the user wants it: with the severity that is set for its code,
   * or nothing when its code is ignored, or is {@link #QUIET} and nobody has asked for it.
   */
  public Optional<Diagnostic> judge(Diagnostic diagnostic) {
    String code = diagnostic.code().toString();
    if (ignore.contains(code)) {
      return Optional.empty();
    }
    Severity wanted = severities.get(code);
    if (wanted != null) {
      return Optional.of(diagnostic.withSeverity(wanted));
    }
    return QUIET.equals(code) && !select.contains(code)
        ? Optional.empty()
        : Optional.of(diagnostic);
  }

  /**
   * The same with another limit, as users write it.
   *
   * @param setting such as {@code depth=1000}; the names are {@link Limits#NAMES}
   * @throws OptionsException when there is no such limit, or it is no whole number above 0
   */
  public Options withLimit(String setting) {
    int equals = setting.indexOf('=');
    String name = equals < 0 ? setting : setting.substring(0, equals);
    int most = limit(setting.substring(equals + 1));
    Optional<Limits> changed = limits.with(name, most);
    if (changed.isEmpty()) {
      throw new OptionsException("limits", "there is no limit `" + name + "`", Limits.NAMES);
    }
    if (equals < 0 || most < 1) {
      throw new OptionsException(
          "limits", "a limit is written as `" + name + "=NUMBER`, a whole number", List.of());
    }
    return withLimits(changed.get());
  }

  /** A number that users write for a limit; 0 for what is none. */
  static int limit(String text) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : 1L << 40;
      if (number > Integer.MAX_VALUE) {
        return 0;
      }
    }
    return (int) number;
  }

  /** What is wrong with a version that nothing is known about. */
  static String unknownVersion(String version) {
    return "`" + version + "` is no version of Kubernetes that is known here";
  }

  /** The versions that can be chosen, the oldest first. */
  static List<String> knownVersions() {
    List<String> known = new ArrayList<>();
    for (int minor = KubernetesVersion.OLDEST.minor();
        minor <= KubernetesVersion.NEWEST.minor();
        minor++) {
      known.add(new KubernetesVersion(minor).toString());
    }
    return known;
  }

  /** A copy of which one thing is changed. */
  private static final class Draft {

    private KubernetesVersion kubernetes;
    private Optional<KubernetesVersion> upgradeTo;
    private boolean asServer;
    private List<String> select;
    private List<String> ignore;
    private Map<String, Severity> severities;
    private FailOn failOn;
    private Limits limits;
    private boolean allowEmpty;
    private List<String> crds;
    private List<String> partial;
    private List<String> annotationsOf;
    private List<Assumption> assume;
    private boolean preview;
    private Map<String, SettingValues> settings;
    private List<Adjustment> adjustments;
    private List<Waiver> waivers;
    private List<Code> locked;
    private Optional<String> baseline;
    private Optional<LocalDate> today;

    Draft(Options from) {
      kubernetes = from.kubernetes;
      upgradeTo = from.upgradeTo;
      asServer = from.asServer;
      select = from.select;
      ignore = from.ignore;
      severities = from.severities;
      failOn = from.failOn;
      limits = from.limits;
      allowEmpty = from.allowEmpty;
      crds = from.crds;
      partial = from.partial;
      annotationsOf = from.annotationsOf;
      assume = from.assume;
      preview = from.preview;
      settings = from.settings;
      adjustments = from.adjustments;
      waivers = from.waivers;
      locked = from.locked;
      baseline = from.baseline;
      today = from.today;
    }

    Options options() {
      return new Options(
          kubernetes,
          upgradeTo,
          asServer,
          select,
          ignore,
          severities,
          failOn,
          limits,
          allowEmpty,
          crds,
          partial,
          annotationsOf,
          assume,
          preview,
          settings,
          adjustments,
          waivers,
          locked,
          baseline,
          today);
    }
  }
}
