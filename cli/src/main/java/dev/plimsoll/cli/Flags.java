package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.config.ConfigFile;
import dev.plimsoll.config.FailOn;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.lint.Profile;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Setting;
import dev.plimsoll.report.Style;
import dev.plimsoll.suppression.Baseline;
import dev.plimsoll.suppression.BaselineReading;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options that several commands share: what they are called and what they mean. */
final class Flags {

  /** A list of names longer than this is not shown with a complaint. */
  private static final int MANY = 10;

  private static final String FORMAT = "format";
  private static final String OUTPUT = "output";
  private static final String FAIL_ON = "fail-on";
  private static final String CONFIG = "config";
  private static final String VERSION = "kubernetes-version";
  private static final String UPGRADE = "upgrade-to";
  private static final String SELECT = "select";
  private static final String COMPAT = "compat";
  private static final String IGNORE = "ignore";
  private static final String ANNOTATIONS_OF = "annotations-of";
  private static final String BASELINE = "baseline";
  private static final String PREVIEW = "preview";
  private static final String COLOR = "color";
  private static final String ALLOW_EMPTY = "allow-empty";
  private static final String LIMIT = "limit";
  private static final String LIMITS = "depth, aliases, document, values, file";
  private static final String CRDS = "crds";
  private static final String LOGGING = "slf4j.internal.verbosity";

  private Flags() {}

  /** The options of every command that checks manifests. */
  static Options checking() {
    return reporting()
        .addOption(
            value(UPGRADE, "1.MINOR", "report what this later minor no longer has, or deprecates"))
        .addOption(value(SELECT, "RULES", "run only these rules; names separated by commas"))
        .addOption(
            value(
                COMPAT,
                "PROFILES",
                "run the rules that another checker has: pss-baseline, pss-restricted, kube-linter,"
                    + " kube-score, polaris, checkov, trivy, kubesec, kubescape, kics, datree"))
        .addOption(value(IGNORE, "RULES", "leave these rules out; names separated by commas"))
        .addOption(
            value(BASELINE, "FILE", "do not speak of the findings that this file has recorded"))
        .addOption(flag(PREVIEW, "run also rules that are still being tried out"))
        .addOption(
            value(
                ANNOTATIONS_OF,
                "TOOLS",
                "heed annotations for kube-linter, kube-score, polaris, checkov that silence checks"));
  }

  /** The options of the command that repairs manifests. */
  static Options fixing() {
    return reading()
        .addOption(
            value(SELECT, "RULES", "repair only these; names of rules or codes, with commas"))
        .addOption(value(IGNORE, "RULES", "leave these as they are; names with commas"));
  }

  /** The options of every command that reads manifests and reports. */
  static Options reporting() {
    return reading()
        .addOption(
            value(
                FORMAT,
                "FORMAT",
                "text (the default), compact, json, sarif, github, gitlab, junit or checkstyle"))
        .addOption(value(OUTPUT, "FORMAT=FILE", "write this format to a file too; may be repeated"))
        .addOption(
            value(
                FAIL_ON,
                "SEVERITY",
                "exit with 1 on findings as bad as this: error (the default), warning, info, or never"));
  }

  /** The options of every command that reads manifests. */
  private static Options reading() {
    return new Options()
        .addOption(
            value(
                CONFIG,
                "FILE",
                "read the options that are not given here from this file, not from the plimsoll.yaml"
                    + " of the folders above the files"))
        .addOption(kubernetes("to check against"))
        .addOption(
            value(
                CRDS,
                "PATH",
                "a file or folder with CustomResourceDefinitions or JSON Schemas; may be repeated"))
        .addOption(color())
        .addOption(
            value(LIMIT, "NAME=NUMBER", "read larger or deeper files: " + LIMITS + "; repeatable"))
        .addOption(flag(ALLOW_EMPTY, "exit with 0 although nothing was checked"));
  }

  /** Which Kubernetes, and what for. */
  static Option kubernetes(String purpose) {
    return value(VERSION, "1.MINOR", "the Kubernetes " + purpose + ", 1.28 to 1.37; else 1.36");
  }

  /** The Kubernetes that is named on the command line, or the default. */
  static KubernetesVersion kubernetes(Invocation invocation) {
    String version = invocation.arguments().value(VERSION);
    try {
      return version == null
          ? KubernetesVersion.DEFAULT
          : dev.plimsoll.config.Options.defaults().withKubernetes(version).kubernetes();
    } catch (OptionsException wrong) {
      throw usage(wrong);
    }
  }

  /** When to paint. */
  static Option color() {
    return value(COLOR, "WHEN", "auto (the default), always or never");
  }

  /** An option with a value. */
  static Option value(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** An option without a value. */
  static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** The library's options as file and command line say, the command line last. */
  static dev.plimsoll.config.Options options(Invocation invocation) {
    return options(invocation, false);
  }

  /** What of the findings is to be repaired. */
  static FixChoice fixChoice(Invocation invocation) {
    return FixChoice.of(
        names(SELECT, invocation.arguments()), names(IGNORE, invocation.arguments()));
  }

  /**
   * The library's options.
   *
   * @param fixing whether rules may stand among codes, which are the command's own matter
   */
  static dev.plimsoll.config.Options options(Invocation invocation, boolean fixing) {
    Arguments arguments = invocation.arguments();
    dev.plimsoll.config.Options options = dev.plimsoll.config.Options.defaults();
    String config = arguments.value(CONFIG);
    if (config != null) {
      options = configured(named(config, invocation.terminal()), options);
    } else if (!invocation.operands().isEmpty()) {
      options = configured(invocation.terminal().configurations(invocation.operands()), options);
    }
    try {
      return overridden(arguments, options, fixing);
    } catch (OptionsException wrong) {
      throw usage(wrong);
    }
  }

  /** The library with these options; what it does not know of is the user's mistake. */
  static Plimsoll plimsoll(dev.plimsoll.config.Options options, Terminal terminal) {
    System.setProperty(LOGGING, "ERROR"); // the validator's logging finds nobody to log to
    try {
      Plimsoll plimsoll = Plimsoll.with(options);
      return options.crds().isEmpty()
          ? plimsoll
          : plimsoll.knowing(terminal.definitions(options.crds()));
    } catch (OptionsException wrong) {
      throw usage(wrong);
    }
  }

  private static UsageException usage(OptionsException wrong) {
    return new UsageException(wrong.getMessage() + hint(wrong));
  }

  /** What could have been meant; of many names not all, since nobody reads them. */
  private static String hint(OptionsException wrong) {
    String message = String.valueOf(wrong.getMessage());
    if (wrong.known().isEmpty() || message.contains("did you mean")) {
      return "";
    }
    return wrong.known().size() > MANY
        ? "; `plimsoll rules` lists them"
        : "; known are " + String.join(", ", wrong.known());
  }

  private static dev.plimsoll.config.Options overridden(
      Arguments arguments, dev.plimsoll.config.Options base, boolean fixing) {
    dev.plimsoll.config.Options options = base;
    String version = arguments.value(VERSION);
    if (version != null) {
      options = options.withKubernetes(version);
    }
    String upgrade = arguments.value(UPGRADE);
    if (upgrade != null) {
      options = options.withUpgradeTo(upgrade);
    }
    List<String> select = new ArrayList<>(names(SELECT, arguments));
    if (fixing) {
      select.removeIf(FixChoice::isCode);
    }
    for (String profile : names(COMPAT, arguments)) {
      if (!Profile.NAMES.contains(profile)) {
        throw new UsageException(
            "--compat cannot be " + Words.quoted(profile) + Words.choice(profile, Profile.NAMES));
      }
      select.add(profile);
    }
    if (!select.isEmpty()) {
      options = options.withSelect(select);
    }
    List<String> ignore = new ArrayList<>(names(IGNORE, arguments));
    if (fixing) {
      ignore.removeIf(FixChoice::isCode);
    }
    if (!ignore.isEmpty()) {
      options = options.withIgnore(ignore);
    }
    List<String> tools = names(ANNOTATIONS_OF, arguments);
    if (!tools.isEmpty()) {
      options = options.withAnnotationsOf(tools);
    }
    String failOn = arguments.value(FAIL_ON);
    if (failOn != null) {
      options = options.withFailOn(threshold(failOn));
    }
    for (String limit : arguments.values(LIMIT)) {
      options = options.withLimit(limit);
    }
    List<String> crds = arguments.values(CRDS);
    if (!crds.isEmpty()) {
      List<String> both = new ArrayList<>(options.crds());
      both.addAll(crds);
      options = options.withCrds(both);
    }
    String baseline = arguments.value(BASELINE);
    if (baseline != null) {
      options = options.withBaseline(baseline);
    }
    if (arguments.has(PREVIEW)) {
      options = options.withPreview(true);
    }
    return arguments.has(ALLOW_EMPTY) ? options.withAllowEmpty(true) : options;
  }

  private static FailOn threshold(String word) {
    Optional<FailOn> threshold = FailOn.parse(word);
    if (threshold.isEmpty()) {
      throw new UsageException(
          "--fail-on cannot be " + Words.quoted(word) + Words.choice(word, FailOn.WORDS));
    }
    return threshold.get();
  }

  private static Sources named(String path, Terminal terminal) {
    if (path.isEmpty() || path.equals("-")) {
      throw new UsageException("--config wants a file, not " + Words.quoted(path));
    }
    if (Files.isDirectory(terminal.folder().resolve(path))) {
      throw new UsageException("--config wants a file, and " + Words.quoted(path) + " is a folder");
    }
    return terminal.read(List.of(path), dev.plimsoll.config.Options.defaults().limits());
  }

  private static dev.plimsoll.config.Options configured(
      Sources sources, dev.plimsoll.config.Options base) {
    List<Diagnostic> problems = new ArrayList<>(sources.problems());
    dev.plimsoll.config.Options options = base;
    for (Sources.Source source : sources.all()) {
      ConfigFile file = Plimsoll.configure(source.file(), options);
      options = file.options();
      problems.addAll(file.problems());
    }
    requireNone(problems);
    return options;
  }

  /** The options with what configurations in folders further down say of the files there. */
  static dev.plimsoll.config.Options nested(
      Invocation invocation, Sources sources, dev.plimsoll.config.Options base) {
    if (invocation.arguments().value(CONFIG) != null || sources.all().isEmpty()) {
      return base;
    }
    List<Diagnostic> problems = new ArrayList<>();
    dev.plimsoll.config.Options options = base;
    for (Sources.Nested nested : sources.nestedConfigurations(invocation.operands())) {
      ConfigFile file = Plimsoll.configureNested(nested.file(), options, nested.below());
      options = file.options();
      problems.addAll(file.problems());
    }
    requireNone(problems);
    return options;
  }

  /** The baseline in a file; there must be one. */
  static Baseline baseline(String name, Terminal terminal) {
    Sources sources = terminal.read(List.of(name), dev.plimsoll.config.Options.defaults().limits());
    List<Diagnostic> problems = new ArrayList<>(sources.problems());
    Baseline baseline = Baseline.empty();
    for (Sources.Source source : sources.all()) {
      BaselineReading reading = Baseline.read(source.file());
      baseline = reading.baseline();
      problems.addAll(reading.problems());
    }
    requireNone(problems, "the baseline cannot be used");
    return baseline;
  }

  private static void requireNone(List<Diagnostic> problems) {
    requireNone(problems, "the configuration cannot be used");
  }

  private static void requireNone(List<Diagnostic> problems, String complaint) {
    if (problems.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(complaint).append('\n');
    for (Diagnostic problem : problems) {
      text.append('\n');
      OutputFormat.finding(problem, Style.PLAIN, text);
    }
    throw new UsageException(text.toString().stripTrailing());
  }

  /** The format of standard output. */
  static OutputFormat format(Invocation invocation) {
    String word = invocation.arguments().value(FORMAT);
    return word == null ? OutputFormat.TEXT : format(word);
  }

  /** The format of this name. */
  static OutputFormat format(String word) {
    Optional<OutputFormat> format = OutputFormat.named(word);
    if (format.isPresent()) {
      return format.get();
    }
    throw new UsageException(
        "there is no format " + Words.quoted(word) + Words.choice(word, OutputFormat.words()));
  }

  /** What formats for programs are to know of a call. */
  static Setting setting(dev.plimsoll.config.Options options, Terminal terminal) {
    List<Severity> failing = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (options.failOn().failsOn(severity)) {
        failing.add(severity);
      }
    }
    String folder = terminal.folder().toAbsolutePath().normalize().toString();
    return new Setting(folder.replace(File.separatorChar, '/'), failing);
  }

  /** What {@code --output} asks for, in order. */
  static List<FileOutput> outputs(Invocation invocation) {
    List<FileOutput> outputs = new ArrayList<>();
    for (String value : invocation.arguments().values(OUTPUT)) {
      outputs.add(FileOutput.parse(value, invocation.terminal()));
    }
    return outputs;
  }

  /** How to paint standard output. */
  static Style style(Invocation invocation) {
    String when = invocation.arguments().value(COLOR, "auto");
    return switch (when) {
      case "always" -> Style.COLOR;
      case "never" -> Style.PLAIN;
      case "auto" -> invocation.terminal().paints() ? Style.COLOR : Style.PLAIN;
      default ->
          throw new UsageException(
              "--color cannot be "
                  + Words.quoted(when)
                  + Words.choice(when, List.of("auto", "always", "never")));
    };
  }

  /** The names that an option lists; all of them where it is given more than once. */
  private static List<String> names(String option, Arguments arguments) {
    List<String> names = new ArrayList<>();
    List<String> lists = arguments.values(option);
    for (String list : lists) {
      for (String name : list.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    if (names.isEmpty() && !lists.isEmpty()) {
      throw new UsageException("--" + option + " names no rule; `plimsoll rules` lists them");
    }
    return names;
  }
}
