package dev.plimsoll.config;

import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one configuration file; used once. */
final class ConfigReader {

  private static final String LIMIT_HELP =
      "write a whole number from 1 to " + Integer.MAX_VALUE + ", without a unit";

  private final Vocabulary words;
  private final ConfigText text;
  private final Scope scope;
  private final List<Code> lockedOutside;
  private final ChoicesReader choices;
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private Options options;

  /**
   * A reader.
   *
   * @param base the options where the file says nothing
   * @param words the words that it may use
   * @param scope what it is about: everything, or the files below its folder
   */
  ConfigReader(Options base, Vocabulary words, Scope scope) {
    this.options = base;
    this.words = words;
    this.text = new ConfigText(words.names());
    this.scope = scope;
    this.lockedOutside = base.locked();
    this.choices = new ChoicesReader(text, words, lockedOutside);
  }

  ConfigFile read(SourceFile file) {
    YamlStream stream = YamlReader.read(file, options.limits());
    text.problems().addAll(stream.problems());
    boolean first = true;
    for (YamlDocument document : stream.documents()) {
      if (!document.readable() || document.isEmpty()) {
        continue;
      }
      Located root = Located.root(document);
      if (first) {
        readRoot(root);
      } else {
        text.problem(
            root, root.keyLocation(), "a configuration is one document", "remove this one");
      }
      first = false;
    }
    if (isNested()) {
      options = options.withAdjustments(List.of(new Adjustment(scope, choices.choices())));
    } else {
      options = choices.choices().applyTo(options);
    }
    options = options.withAdjustments(adjustments).withWaivers(waivers);
    return new ConfigFile(options, text.problems());
  }

  private boolean isNested() {
    return !scope.below().isEmpty();
  }

  private void readRoot(Located root) {
    for (Located setting : text.entries(root, true, "keys such as `failOn: warning`")) {
      if (choices.read(setting)) {
        continue;
      }
      switch (setting.path().lastStep()) {
        case "overrides" -> readOverrides(setting);
        case "exceptions" -> readExceptions(setting);
        case "locked" -> readLocked(setting);
        default -> readOfRun(setting);
      }
    }
  }

  /** What concerns a whole run; a file that is about a part of it has no say. */
  private void readOfRun(Located setting) {
    Options before = options;
    switch (setting.path().lastStep()) {
      case "kubernetesVersion" ->
          readVersion(setting).ifPresent(it -> options = options.withKubernetes(it));
      case "upgradeTo" -> readVersion(setting).ifPresent(it -> options = options.withUpgradeTo(it));
      case "failOn" -> readFailOn(setting);
      case "limits" -> readLimits(setting);
      case "crds" -> options = options.withCrds(paths(setting));
      case "partial" ->
          options =
              options.withPartial(
                  text.texts(
                      setting,
                      "a pattern such as overlays/*/patch.yaml",
                      "write it as [\"PATTERN\", \"PATTERN\"]"));
      case "annotationsOf" -> options = options.withAnnotationsOf(tools(setting));
      case "assume" -> readAssumptions(setting);
      case "preview" -> readPreview(setting);
      case "baseline" -> readBaseline(setting);
      default -> text.unknownKey(setting, ConfigKey.FILE);
    }
    if (isNested()) {
      options = before;
    }
  }

  private Optional<KubernetesVersion> readVersion(Located at) {
    String written = text.text(at, "a version such as \"" + KubernetesVersion.DEFAULT + "\"");
    Optional<KubernetesVersion> version = KubernetesVersion.parse(written);
    if (version.isEmpty() && !written.isEmpty()) {
      String help = "known are " + String.join(", ", Options.knownVersions());
      text.problem(at, at.location(), Options.unknownVersion(written), help);
    }
    return version;
  }

  private void readFailOn(Located at) {
    String written = text.text(at, "one of " + String.join(", ", FailOn.WORDS));
    Optional<FailOn> threshold = FailOn.parse(written);
    if (threshold.isPresent()) {
      options = options.withFailOn(threshold.get());
    } else if (!written.isEmpty()) {
      String message = "`" + written + "` is no severity to fail on";
      text.unknown(at, at.location(), message, written, FailOn.WORDS);
    }
  }

  private void readLimits(Located at) {
    for (Located setting :
        text.entries(at, false, "a number for each limit, as in `depth: 1000`")) {
      String name = setting.path().lastStep();
      String written = text.text(setting, "a number");
      int most = Options.limit(written);
      Optional<Limits> changed = options.limits().with(name, most);
      if (changed.isEmpty()) {
        String message = "there is no limit `" + name + "`";
        text.unknown(setting, setting.keyLocation(), message, name, Limits.NAMES);
      } else if (most > 0) {
        options = options.withLimits(changed.get());
      } else if (!written.isEmpty()) {
        text.problem(setting, setting.location(), "`" + written + "` is no limit", LIMIT_HELP);
      }
    }
  }

  /** Files and folders, written as seen from the folder of the configuration. */
  private List<String> paths(Located at) {
    List<String> found = new ArrayList<>();
    for (String path : text.texts(at, "a file or folder", "write it as [PATH, PATH]")) {
      found.add(besideFile(at, path));
    }
    return found;
  }

  private static String besideFile(Located at, String path) {
    String file = at.document().file().name();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return isAbsolute(path) ? path : folder + path;
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || path.startsWith(":", 1);
  }

  /** Tools whose annotations are to be heeded. */
  private List<String> tools(Located at) {
    List<String> found = new ArrayList<>();
    for (Located item : text.items(at, "expected a list", "write it as [TOOL, TOOL]")) {
      String tool = text.text(item, "one of " + String.join(", ", Options.PEERS));
      if (Options.PEERS.contains(tool)) {
        found.add(tool);
      } else if (!tool.isEmpty()) {
        String message = "annotations of `" + tool + "` are not understood";
        text.unknown(item, item.location(), message, tool, Options.PEERS);
      }
    }
    return found;
  }

  /** What exists outside of the set: {@code Kind/namespace/name}, or a kind with lists of both. */
  private void readAssumptions(Located at) {
    List<Assumption> found = new ArrayList<>(options.assume());
    for (Located item :
        text.items(at, "expected a list", "write it as [Secret/NAMESPACE/NAME, StorageClass]")) {
      if (item.node().orElse(null) instanceof MappingNode) {
        readAssumption(item).ifPresent(found::add);
        continue;
      }
      String written = text.text(item, "what exists, such as Secret/shop/db-* or StorageClass");
      Optional<Assumption> one = Assumption.parse(written);
      if (one.isPresent()) {
        found.add(one.get());
      } else if (!written.isEmpty()) {
        String help = "write Kind, Kind/name or Kind/namespace/name";
        text.problem(item, item.location(), "`" + written + "` names no object", help);
      }
    }
    options = options.withAssume(found);
  }

  private Optional<Assumption> readAssumption(Located at) {
    String kind = "";
    List<String> names = new ArrayList<>();
    List<String> namespaces = new ArrayList<>();
    for (Located setting : text.entries(at, true, "")) {
      String key = setting.path().lastStep();
      switch (key) {
        case "kind" -> kind = text.text(setting, "a kind such as Secret");
        case "names" -> names = text.texts(setting, "a name", "write it as [ONE, OTHER]");
        case "namespaces" -> namespaces = text.texts(setting, "a name", "write it as [ONE, OTHER]");
        default -> {
          String message = "there is no setting `" + key + "` of what exists";
          text.unknown(setting, setting.keyLocation(), message, key, Assumption.KEYS);
        }
      }
    }
    if (kind.isEmpty()) {
      text.problem(
          at, at.location(), "what exists is not said", "add its kind, as in `kind: Secret`");
      return Optional.empty();
    }
    return Optional.of(new Assumption(kind, names, namespaces));
  }

  private void readPreview(Located at) {
    String written = text.text(at, "true or false");
    if (written.equals("true") || written.equals("false")) {
      options = options.withPreview(written.equals("true"));
    } else if (!written.isEmpty()) {
      text.problem(at, at.location(), "`" + written + "` is neither true nor false", "");
    }
  }

  private void readBaseline(Located at) {
    String written = text.text(at, "the path of a file");
    if (!written.isEmpty()) {
      options = options.withBaseline(besideFile(at, written));
    }
  }

  private void readOverrides(Located at) {
    String help = "write each as a list item with paths, kinds, ... and what is different there";
    for (Located item : text.items(at, "expected a list of overrides", help)) {
      ScopeReader about = new ScopeReader(text, scope);
      ChoicesReader wanted = new ChoicesReader(text, words, lockedOutside);
      for (Located setting : text.entries(item, true, "keys such as `paths: [dev/**]`")) {
        if (!about.read(setting) && !wanted.read(setting)) {
          text.unknownKey(setting, ConfigKey.OVERRIDE);
        }
      }
      adjustments.add(new Adjustment(about.scope(), wanted.choices()));
    }
  }

  private void readExceptions(Located at) {
    String help = "write each as a list item with rules, paths, kinds, ..., reason and until";
    for (Located item : text.items(at, "expected a list of exceptions", help)) {
      readException(item);
    }
  }

  private void readException(Located item) {
    ScopeReader about = new ScopeReader(text, scope);
    List<Code> codes = new ArrayList<>();
    String reason = "";
    Optional<LocalDate> until = Optional.empty();
    int before = text.problems().size();
    for (Located setting : text.entries(item, true, "keys such as `rules: [RULE]`")) {
      switch (setting.path().lastStep()) {
        case "rules" -> codes.addAll(codes(setting));
        case "reason" -> reason = text.text(setting, "a reason").strip();
        case "until" -> until = day(setting);
        default -> {
          if (!about.read(setting)) {
            text.unknownKey(setting, ConfigKey.EXCEPTION);
          }
        }
      }
    }
    if (reason.isEmpty() && item.node().isPresent()) {
      text.problem(
          item.field("reason"),
          item.keyLocation(),
          "the exception has no reason",
          "add `reason: ...`, for those who read it in a year");
    }
    if (codes.isEmpty() && text.problems().size() == before) {
      text.problem(
          item.field("rules"),
          item.keyLocation(),
          "the exception names no rule",
          "add `rules: [RULE, RULE]`");
    }
    waivers.add(new Waiver(about.scope(), codes, reason, until, item.keyLocation()));
  }

  private Optional<LocalDate> day(Located at) {
    String written = text.text(at, "a day such as 2027-03-31");
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException wrong) {
      text.problem(
          at, at.location(), "`" + written + "` is no day", "write it as in `until: 2027-03-31`");
      return Optional.empty();
    }
  }

  private void readLocked(Located at) {
    List<Code> all = new ArrayList<>(options.locked());
    all.addAll(codes(at));
    options = options.withLocked(all);
  }

  /** The codes of rules that are named one by one. */
  private List<Code> codes(Located at) {
    List<Code> found = new ArrayList<>();
    for (Located item : text.items(at, "expected a list of rules", "write it as [RULE, RULE]")) {
      String name = text.text(item, "the name of a rule");
      Optional<Code> code = words.code(name);
      if (code.isPresent()) {
        if (!choices.isLocked(item, item.location(), name)) {
          found.add(code.get());
        }
      } else if (!name.isEmpty() && text.isKnown(item, item.location(), name)) {
        text.problem(
            item, item.location(), "`" + name + "` is many rules", "name the rules one by one");
      }
    }
    return found;
  }
}
