package dev.plimsoll.config;

import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.yaml.Limits;
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
 * of references are named by their code ({@code reference/not-in-set}). Whether names are known is
 * checked where the rules are known, in {@code lint}.
 *
 * @param kubernetes the minor to check for
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
 */
public record Options(
    KubernetesVersion kubernetes,
    boolean asServer,
    List<String> select,
    List<String> ignore,
    Map<String, Severity> severities,
    FailOn failOn,
    Limits limits,
    boolean allowEmpty,
    List<String> crds,
    List<String> partial) {

  /** Copies the lists and the map. */
  public Options {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
    crds = List.copyOf(crds);
    partial = List.copyOf(partial);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
  }

  /** What a run does when nobody says anything. */
  public static Options defaults() {
    return new Options(
        KubernetesVersion.DEFAULT,
        false,
        List.of(),
        List.of(),
        Map.of(),
        FailOn.ERROR,
        Limits.DEFAULTS,
        false,
        List.of(),
        List.of());
  }

  /** The same for another minor of Kubernetes. */
  public Options withKubernetes(KubernetesVersion version) {
    return new Options(
        version, asServer, select, ignore, severities, failOn, limits, allowEmpty, crds, partial);
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

  /** The same, saying what the API server would say and nothing else, or everything. */
  public Options withAsServer(boolean changed) {
    return new Options(
        kubernetes, changed, select, ignore, severities, failOn, limits, allowEmpty, crds, partial);
  }

  /** The same with other rules selected; an empty list selects those that are on by default. */
  public Options withSelect(List<String> names) {
    return new Options(
        kubernetes, asServer, names, ignore, severities, failOn, limits, allowEmpty, crds, partial);
  }

  /** The same with other rules ignored. */
  public Options withIgnore(List<String> names) {
    return new Options(
        kubernetes, asServer, select, names, severities, failOn, limits, allowEmpty, crds, partial);
  }

  /** The same with another severity for one rule; what was said of it before is forgotten. */
  public Options withSeverity(String name, Severity severity) {
    Map<String, Severity> changed = new LinkedHashMap<>(severities);
    changed.put(name, severity);
    return new Options(
        kubernetes, asServer, select, ignore, changed, failOn, limits, allowEmpty, crds, partial);
  }

  /** The same with another threshold. */
  public Options withFailOn(FailOn threshold) {
    return new Options(
        kubernetes,
        asServer,
        select,
        ignore,
        severities,
        threshold,
        limits,
        allowEmpty,
        crds,
        partial);
  }

  /** The same with other limits for texts. */
  public Options withLimits(Limits changed) {
    return new Options(
        kubernetes,
        asServer,
        select,
        ignore,
        severities,
        failOn,
        changed,
        allowEmpty,
        crds,
        partial);
  }

  /** The same, taking a run that has checked nothing for a success, or not. */
  public Options withAllowEmpty(boolean changed) {
    return new Options(
        kubernetes, asServer, select, ignore, severities, failOn, limits, changed, crds, partial);
  }

  /** The same with other files and folders of CustomResourceDefinitions. */
  public Options withCrds(List<String> paths) {
    return new Options(
        kubernetes,
        asServer,
        select,
        ignore,
        severities,
        failOn,
        limits,
        allowEmpty,
        paths,
        partial);
  }

  /** The same with other patterns of files that hold parts of objects. */
  public Options withPartial(List<String> patterns) {
    return new Options(
        kubernetes,
        asServer,
        select,
        ignore,
        severities,
        failOn,
        limits,
        allowEmpty,
        crds,
        patterns);
  }

  /**
   * A finding that no rule made, as the user wants it: with the severity that is set for its code,
   * or nothing when its code is ignored.
   */
  public Optional<Diagnostic> judge(Diagnostic diagnostic) {
    if (ignore.isEmpty() && severities.isEmpty()) {
      return Optional.of(diagnostic);
    }
    Code code = diagnostic.code();
    if (ignore.contains(code.toString())) {
      return Optional.empty();
    }
    Severity wanted = severities.get(code.toString());
    return Optional.of(wanted == null ? diagnostic : diagnostic.withSeverity(wanted));
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
}
