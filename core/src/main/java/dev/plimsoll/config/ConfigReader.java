package dev.plimsoll.config;

import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads one configuration file; used once. Scalars are taken by their text and not by their type:
 * {@code 1.30} is a version and {@code off} a word, whatever YAML makes of them.
 */
final class ConfigReader {

  private static final Code CODE = new Code(Stage.SOURCE, "configuration");
  private static final List<String> KEYS =
      List.of(
          "kubernetesVersion",
          "upgradeTo",
          "failOn",
          "select",
          "ignore",
          "severity",
          "limits",
          "crds",
          "partial",
          "annotationsOf",
          "assume");
  private static final List<String> LEVELS = List.of("error", "warning", "info", "off");

  private static final String LIMIT_HELP =
      "write a whole number from 1 to " + Integer.MAX_VALUE + ", without a unit";

  private final Collection<String> names;
  private final List<Diagnostic> problems = new ArrayList<>();
  private Options options;

  ConfigReader(Options base, Collection<String> names) {
    this.options = base;
    this.names = names;
  }

  ConfigFile read(SourceFile file) {
    YamlStream stream = YamlReader.read(file, options.limits());
    problems.addAll(stream.problems());
    boolean first = true;
    for (YamlDocument document : stream.documents()) {
      if (!document.readable() || document.isEmpty()) {
        continue;
      }
      Located root = Located.root(document);
      if (first) {
        readRoot(root);
      } else {
        problem(root, root.keyLocation(), "a configuration is one document", "remove this one");
      }
      first = false;
    }
    return new ConfigFile(options, problems);
  }

  private void readRoot(Located root) {
    for (Located setting : entries(root, true, "keys such as `failOn: warning`")) {
      String key = setting.path().lastStep();
      switch (key) {
        case "kubernetesVersion" ->
            readVersion(setting).ifPresent(it -> options = options.withKubernetes(it));
        case "upgradeTo" ->
            readVersion(setting).ifPresent(it -> options = options.withUpgradeTo(it));
        case "failOn" -> readFailOn(setting);
        case "select" -> options = options.withSelect(names(setting));
        case "ignore" -> options = options.withIgnore(joined(options.ignore(), names(setting)));
        case "severity" -> readSeverities(setting);
        case "limits" -> readLimits(setting);
        case "crds" -> options = options.withCrds(paths(setting));
        case "annotationsOf" -> options = options.withAnnotationsOf(tools(setting));
        case "partial" -> options = options.withPartial(patterns(setting));
        case "assume" -> readAssumptions(setting);
        default -> {
          String message = "there is no setting `" + key + "`";
          unknown(setting, setting.keyLocation(), message, key, KEYS);
        }
      }
    }
  }

  private Optional<KubernetesVersion> readVersion(Located at) {
    String text = text(at, "a version such as \"" + KubernetesVersion.DEFAULT + "\"");
    Optional<KubernetesVersion> version = KubernetesVersion.parse(text);
    if (version.isEmpty() && !text.isEmpty()) {
      String help = "known are " + String.join(", ", Options.knownVersions());
      problem(at, at.location(), Options.unknownVersion(text), help);
    }
    return version;
  }

  private void readFailOn(Located at) {
    String text = text(at, "one of " + String.join(", ", FailOn.WORDS));
    Optional<FailOn> threshold = FailOn.parse(text);
    if (threshold.isPresent()) {
      options = options.withFailOn(threshold.get());
    } else if (!text.isEmpty()) {
      String message = "`" + text + "` is no severity to fail on";
      unknown(at, at.location(), message, text, FailOn.WORDS);
    }
  }

  private void readSeverities(Located at) {
    for (Located setting : entries(at, false, "a severity for each rule, as in `RULE: error`")) {
      String name = setting.path().lastStep();
      if (!isKnown(setting, setting.keyLocation(), name)) {
        continue;
      }
      String level = text(setting, "one of " + String.join(", ", LEVELS));
      switch (level) {
        case "error" -> options = options.withSeverity(name, Severity.ERROR);
        case "warning" -> options = options.withSeverity(name, Severity.WARNING);
        case "info" -> options = options.withSeverity(name, Severity.INFO);
        case "off" -> options = options.withIgnore(joined(options.ignore(), List.of(name)));
        case "" -> {}
        default -> {
          String message = "`" + level + "` is no severity";
          unknown(setting, setting.location(), message, level, LEVELS);
        }
      }
    }
  }

  private void readLimits(Located at) {
    for (Located setting : entries(at, false, "a number for each limit, as in `depth: 1000`")) {
      String name = setting.path().lastStep();
      String text = text(setting, "a number");
      int most = Options.limit(text);
      Optional<Limits> changed = options.limits().with(name, most);
      if (changed.isEmpty()) {
        String message = "there is no limit `" + name + "`";
        unknown(setting, setting.keyLocation(), message, name, Limits.NAMES);
      } else if (most > 0) {
        options = options.withLimits(changed.get());
      } else if (!text.isEmpty()) {
        problem(setting, setting.location(), "`" + text + "` is no limit", LIMIT_HELP);
      }
    }
  }

  /** The names of rules in a list; those that are not known are reported and left out. */
  private List<String> names(Located at) {
    List<String> found = new ArrayList<>();
    Node node = at.node().orElse(null);
    if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        Located item = at.item(i);
        String name = text(item, "the name of a rule");
        if (!name.isEmpty() && isKnown(item, item.location(), name)) {
          found.add(name);
        }
      }
    } else if (node != null) {
      problem(at, at.location(), "expected a list of rules", "write it as [RULE, RULE]");
    }
    return found;
  }

  /** Files and folders, written as seen from the folder of the configuration. */
  private List<String> paths(Located at) {
    String file = at.document().file().name();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    List<String> found = new ArrayList<>();
    for (Located item : items(at, "write it as [PATH, PATH]")) {
      String path = text(item, "a file or folder");
      if (!path.isEmpty()) {
        found.add(isAbsolute(path) ? path : folder + path);
      }
    }
    return found;
  }

  /** Tools whose annotations are to be heard. */
  private List<String> tools(Located at) {
    List<String> found = new ArrayList<>();
    for (Located item : items(at, "write it as [TOOL, TOOL]")) {
      String tool = text(item, "one of " + String.join(", ", Options.PEERS));
      if (Options.PEERS.contains(tool)) {
        found.add(tool);
      } else if (!tool.isEmpty()) {
        String message = "annotations of `" + tool + "` are not understood";
        unknown(item, item.location(), message, tool, Options.PEERS);
      }
    }
    return found;
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || path.startsWith(":", 1);
  }

  private List<String> patterns(Located at) {
    List<String> found = new ArrayList<>();
    for (Located item : items(at, "write it as [\"PATTERN\", \"PATTERN\"]")) {
      String pattern = text(item, "a pattern such as overlays/*/patch.yaml");
      if (!pattern.isEmpty()) {
        found.add(pattern);
      }
    }
    return found;
  }

  /** What exists outside of the set: {@code Kind/namespace/name}, or a kind with lists of both. */
  private void readAssumptions(Located at) {
    List<Assumption> found = new ArrayList<>(options.assume());
    for (Located item : items(at, "write it as [Secret/NAMESPACE/NAME, StorageClass]")) {
      if (item.node().orElse(null) instanceof MappingNode) {
        readAssumption(item).ifPresent(found::add);
        continue;
      }
      String text = text(item, "what exists, such as Secret/shop/db-* or StorageClass");
      Optional<Assumption> one = Assumption.parse(text);
      if (one.isPresent()) {
        found.add(one.get());
      } else if (!text.isEmpty()) {
        String help = "write Kind, Kind/name or Kind/namespace/name";
        problem(item, item.location(), "`" + text + "` names no object", help);
      }
    }
    options = options.withAssume(found);
  }

  private Optional<Assumption> readAssumption(Located at) {
    String kind = "";
    List<String> names = new ArrayList<>();
    List<String> namespaces = new ArrayList<>();
    for (Located setting : entries(at, true, "")) {
      String key = setting.path().lastStep();
      switch (key) {
        case "kind" -> kind = text(setting, "a kind such as Secret");
        case "names" -> names = patterns(setting);
        case "namespaces" -> namespaces = patterns(setting);
        default -> {
          String message = "there is no setting `" + key + "` of what exists";
          unknown(setting, setting.keyLocation(), message, key, Assumption.KEYS);
        }
      }
    }
    if (kind.isEmpty()) {
      problem(at, at.location(), "what exists is not said", "add its kind, as in `kind: Secret`");
      return Optional.empty();
    }
    return Optional.of(new Assumption(kind, names, namespaces));
  }

  private List<Located> items(Located at, String help) {
    List<Located> found = new ArrayList<>();
    Node node = at.node().orElse(null);
    if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        found.add(at.item(i));
      }
    } else if (node != null) {
      problem(at, at.location(), "expected a list", help);
    }
    return found;
  }

  private boolean isKnown(Located at, Location where, String name) {
    if (names.contains(name)) {
      return true;
    }
    String question = Nearest.question(name, names);
    problem(
        at,
        where,
        "there is no rule `" + name + "`",
        question.isEmpty() ? "`plimsoll rules` lists them" : question);
    return false;
  }

  /** The text of a scalar; anything else but nothing is reported and reads as the empty string. */
  private String text(Located at, String expected) {
    Node node = at.node().orElse(null);
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (node != null) {
      problem(at, at.location(), "expected " + expected, "");
    }
    return "";
  }

  private List<Located> entries(Located at, boolean fields, String expected) {
    List<Located> found = new ArrayList<>();
    Node node = at.node().orElse(null);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        found.add(fields ? at.field(entry) : at.entry(entry));
      }
    } else if (node != null) {
      problem(at, at.location(), "expected " + expected, "");
    }
    return found;
  }

  private void unknown(
      Located at, Location where, String message, String written, List<String> known) {
    String question = Nearest.question(written, known);
    problem(
        at,
        where,
        message,
        question.isEmpty() ? "known are " + String.join(", ", known) : question);
  }

  private void problem(Located at, Location where, String message, String help) {
    problems.add(
        Diagnostic.of(CODE, Severity.ERROR, message, where, at.path(), ObjectName.NONE)
            .withHelp(help));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
