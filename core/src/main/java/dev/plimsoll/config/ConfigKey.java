package dev.plimsoll.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A key of a {@code plimsoll.yaml}. The reader, the JSON Schema and the documentation know the same
 * ones: those that are listed here.
 *
 * @param name the key
 * @param kind what its value is
 * @param description what it is for: a sentence without a full stop
 */
public record ConfigKey(String name, Kind kind, String description) {

  /** What a value is. */
  public enum Kind {
    /** A minor of Kubernetes. */
    VERSION,
    /** A severity to fail on. */
    THRESHOLD,
    /** Names of rules, categories and codes. */
    RULES,
    /** A severity, or off, by the name of a rule. */
    SEVERITIES,
    /** Settings by the name of a rule. */
    SETTINGS,
    /** Numbers by the name of a limit. */
    LIMITS,
    /** A list of texts. */
    TEXTS,
    /** Tools whose annotations are heeded. */
    PEERS,
    /** Patterns by the name of a label. */
    LABELS,
    /** One text. */
    TEXT,
    /** A day. */
    DAY,
    /** True or false. */
    FLAG,
    /** Objects that exist elsewhere. */
    ASSUMPTIONS,
    /** A list of {@link #OVERRIDE}. */
    OVERRIDES,
    /** A list of {@link #EXCEPTION}. */
    EXCEPTIONS
  }

  private static final List<ConfigKey> CHOICES =
      List.of(
          new ConfigKey(
              "select",
              Kind.RULES,
              "the rules, categories and profiles that run, in place of those that are on by default"),
          new ConfigKey("ignore", Kind.RULES, "the rules, categories and codes that do not run"),
          new ConfigKey(
              "severity", Kind.SEVERITIES, "severities other than the rule's own, or off, by rule"),
          new ConfigKey("settings", Kind.SETTINGS, "settings of rules, by rule"));

  private static final List<ConfigKey> SCOPE =
      List.of(
          new ConfigKey(
              "paths",
              Kind.TEXTS,
              "patterns of files: * is part of a name, ** part of a path; one may begin at any folder"),
          new ConfigKey("kinds", Kind.TEXTS, "kinds of objects, such as Job"),
          new ConfigKey("names", Kind.TEXTS, "patterns of the names of objects"),
          new ConfigKey(
              "namespaces", Kind.TEXTS, "patterns of namespaces; default where none is named"),
          new ConfigKey("labels", Kind.LABELS, "labels of objects with patterns of their values"));

  /** The keys of an entry of {@code overrides}. */
  public static final List<ConfigKey> OVERRIDE = joined(SCOPE, CHOICES);

  /** The keys of an entry of {@code exceptions}. */
  public static final List<ConfigKey> EXCEPTION =
      joined(
          List.of(
              new ConfigKey("rules", Kind.RULES, "the rules or codes that are not to be heard of")),
          SCOPE,
          List.of(
              new ConfigKey("reason", Kind.TEXT, "why this is right; must be said"),
              new ConfigKey("until", Kind.DAY, "the last day on which it holds, as YYYY-MM-DD")));

  /** The keys of the file. */
  public static final List<ConfigKey> FILE =
      joined(
          List.of(
              new ConfigKey("kubernetesVersion", Kind.VERSION, "the minor to check for"),
              new ConfigKey(
                  "upgradeTo", Kind.VERSION, "a later minor, to hear what it no longer has"),
              new ConfigKey(
                  "failOn", Kind.THRESHOLD, "from which severity on findings fail a run")),
          CHOICES,
          List.of(
              new ConfigKey("limits", Kind.LIMITS, "how large and deep a text may be"),
              new ConfigKey(
                  "crds",
                  Kind.TEXTS,
                  "files and folders that define kinds of others, seen from the folder of this file"),
              new ConfigKey("partial", Kind.TEXTS, "patterns of files that hold parts of objects"),
              new ConfigKey(
                  "annotationsOf",
                  Kind.PEERS,
                  "other tools whose annotations silence the rules that cover their checks"),
              new ConfigKey(
                  "assume",
                  Kind.ASSUMPTIONS,
                  "what exists besides what is checked, for references"),
              new ConfigKey(
                  "preview", Kind.FLAG, "whether rules that are still being tried out may run"),
              new ConfigKey("overrides", Kind.OVERRIDES, "what is different for some objects"),
              new ConfigKey(
                  "exceptions", Kind.EXCEPTIONS, "findings to live with, each with a reason"),
              new ConfigKey(
                  "locked",
                  Kind.RULES,
                  "rules that a plimsoll.yaml further down may not weaken, nor a comment silence"),
              new ConfigKey(
                  "baseline",
                  Kind.TEXT,
                  "the file with the findings of a day gone by, seen from the folder of this file")));

  /** The names of keys. */
  static List<String> names(List<ConfigKey> keys) {
    List<String> names = new ArrayList<>();
    for (ConfigKey key : keys) {
      names.add(key.name());
    }
    return names;
  }

  @SafeVarargs
  private static List<ConfigKey> joined(List<ConfigKey>... lists) {
    List<ConfigKey> all = new ArrayList<>();
    for (List<ConfigKey> list : lists) {
      all.addAll(list);
    }
    return List.copyOf(all);
  }
}
