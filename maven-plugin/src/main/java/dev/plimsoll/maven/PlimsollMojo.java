package dev.plimsoll.maven;

import dev.plimsoll.FileFilter;
import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.ConfigFile;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.lint.RuleProvider;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Setting;
import dev.plimsoll.yaml.Limits;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: where the manifests are, what the options are, and how to speak. */
@SuppressWarnings("FieldCanBeFinal") // Maven sets the parameters
abstract class PlimsollMojo extends AbstractMojo {

  /** Does nothing at all. */
  @Parameter(property = "plimsoll.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The files and folders to read, as seen from the project's folder. Without this, those are read
   * that exist: the folders {@code src/main/k8s}, {@code k8s}, {@code kubernetes}, {@code
   * manifests} and {@code deploy}, and what JKube, Dekorate and Quarkus write below {@code target}.
   */
  @Parameter(property = "plimsoll.inputs")
  private List<String> inputs = List.of();

  /**
   * Which files of the folders count, all if nothing is said. Patterns as Ant writes them, for
   * paths below the folder: {@code base/**}, {@code **}{@code /*.yaml}. Files that are named
   * themselves always count.
   */
  @Parameter(property = "plimsoll.includes")
  private List<String> includes = List.of();

  /** Which files of the folders do not count; patterns as for {@code includes}. */
  @Parameter(property = "plimsoll.excludes")
  private List<String> excludes = List.of();

  /** The Kubernetes to check against, such as {@code 1.36}. */
  @Parameter(property = "plimsoll.kubernetesVersion")
  private @Nullable String kubernetesVersion;

  /**
   * The Kubernetes that the cluster will be upgraded to, such as {@code 1.37}: {@code check}
   * reports what it no longer has, or deprecates.
   */
  @Parameter(property = "plimsoll.upgradeTo")
  private @Nullable String upgradeTo;

  /**
   * Files and folders with CustomResourceDefinitions, or JSON Schemas, of kinds that are not
   * Kubernetes' own, as seen from the project's folder. Those among the manifests are known anyway.
   */
  @Parameter(property = "plimsoll.crds")
  private List<String> crds = List.of();

  /**
   * A {@code plimsoll.yaml} with the options that are not given here. Without this, those count
   * that lie in the folder that holds all inputs, in those above it up to the root of the
   * repository, and in those of the files.
   */
  @Parameter(property = "plimsoll.configFile")
  private @Nullable File configFile;

  /** Succeeds although there was nothing to check. */
  @Parameter(property = "plimsoll.allowEmpty", defaultValue = "false")
  private boolean allowEmpty;

  /**
   * The folder that reports for programs are written to, see {@code formats}. Without this it is
   * {@code target/plimsoll}; in a folder that is no Maven project nothing is written.
   */
  @Parameter(property = "plimsoll.outputDirectory")
  private @Nullable File outputDirectory;

  /**
   * The formats of the reports: {@code json}, {@code sarif}, {@code github}, {@code gitlab}, {@code
   * junit}, {@code checkstyle}, {@code compact} or {@code text}. {@code check} writes {@code
   * report.json}, {@code report.sarif}, {@code report.gitlab.json}, {@code report.junit.xml} and so
   * on, {@code fit} the same with {@code fit} in front.
   */
  @Parameter(property = "plimsoll.formats", defaultValue = "json")
  private List<String> formats = List.of("json");

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File baseDirectory = new File("");

  /** The POM; nothing where the goal was called in a folder that has none. */
  @Parameter(defaultValue = "${project.file}", readonly = true)
  private @Nullable File projectFile;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory = new File("");

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private File classesDirectory = new File("");

  /** The folder that the build was started in; names in the log are as seen from there. */
  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private File topDirectory = new File("");

  @Parameter(defaultValue = "${project.modules}", readonly = true)
  private List<String> modules = List.of();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("plimsoll.skip: nothing is checked");
      return;
    }
    Inputs found = inputs();
    List<String> paths = names(found.paths());
    Options options = options(paths);
    if (!paths.isEmpty()) {
      Sources manifests = read(paths, new PathPatterns(includes, excludes), options.limits());
      run(nested(options, manifests, paths), manifests);
    } else if (modules.isEmpty()) {
      empty("there is none of " + String.join(", ", searched()));
    } else {
      getLog().info("no manifests here; each module is checked on its own");
    }
  }

  /**
   * Does the goal's work.
   *
   * @param options what the user wants
   * @param manifests what was found
   */
  abstract void run(Options options, Sources manifests)
      throws MojoExecutionException, MojoFailureException;

  /**
   * The options with the parameters that only this goal has.
   *
   * @throws OptionsException when one of them makes no sense
   */
  Options refine(Options options) {
    return options;
  }

  /** The library with these options, knowing the kinds that they name. */
  final Plimsoll library(Options options) {
    Plimsoll plimsoll = Plimsoll.with(options, providers());
    return options.crds().isEmpty()
        ? plimsoll
        : plimsoll.knowing(Sources.readDefinitions(topDirectory.toPath(), options.crds()));
  }

  /** What brings rules of the user's own: jars among the dependencies of this plugin. */
  private static List<RuleProvider> providers() {
    ClassLoader loader = PlimsollMojo.class.getClassLoader();
    return loader == null ? List.of() : RuleProvider.load(loader);
  }

  /** Reads a file or folder of the project as it is. */
  final Sources read(Path path) {
    return read(List.of(name(inProject(path.toString()))), FileFilter.ALL, Limits.DEFAULTS);
  }

  /** Reads a file by a name as seen from where the build was started. */
  final Sources readNamed(String path) {
    return read(List.of(path), FileFilter.ALL, Limits.DEFAULTS);
  }

  /** A path as seen from the project's folder. */
  final Path inProject(String path) {
    return baseDirectory.toPath().resolve(path);
  }

  /** A file or folder that is not there fails the build, and so does one that nobody can read. */
  final void requireReadable(List<Diagnostic> diagnostics) throws MojoExecutionException {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.code().stage() == Stage.SOURCE) {
        throw new MojoExecutionException(
            "cannot read " + diagnostic.location().file().name() + ": " + diagnostic.message());
      }
    }
  }

  /** Nothing was checked: the build fails unless that is allowed. */
  final void empty(String reason) throws MojoFailureException {
    String message = "nothing was checked: " + reason;
    if (!allowEmpty) {
      throw new MojoFailureException(
          message
              + "; say in `inputs` (-Dplimsoll.inputs=...) where the manifests are, or allow this"
              + " with `allowEmpty` (-Dplimsoll.allowEmpty)");
    }
    getLog().info(message);
  }

  /**
   * Writes the reports for programs.
   *
   * @param name what the files are called, without their endings
   * @param options what the user wants
   * @param render makes the text of a report
   */
  final void write(String name, Options options, BiFunction<OutputFormat, Setting, String> render)
      throws MojoExecutionException {
    List<Severity> failing = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (options.failOn().failsOn(severity)) {
        failing.add(severity);
      }
    }
    String top = topDirectory.getAbsolutePath().replace(File.separatorChar, '/');
    Setting setting = new Setting(top, failing);
    for (OutputFormat format : outputFormats()) {
      write(format.fileName(name), render.apply(format, setting));
    }
  }

  private List<OutputFormat> outputFormats() {
    List<OutputFormat> found = new ArrayList<>();
    for (String word : formats) {
      found.add(
          OutputFormat.named(word.strip())
              .orElseThrow(
                  () ->
                      new OptionsException(
                          "formats",
                          "there is no format `" + word.strip() + "`",
                          OutputFormat.words())));
    }
    return found;
  }

  private void write(String fileName, String text) throws MojoExecutionException {
    File folder = outputDirectory;
    if (folder == null) {
      if (projectFile == null) {
        return;
      }
      folder = new File(buildDirectory, "plimsoll");
    }
    Path file = folder.toPath().resolve(fileName);
    try {
      Files.createDirectories(folder.toPath());
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new MojoExecutionException("cannot write " + file, broken);
    }
  }

  /** Says each finding as loud as it matters, with what to do about it on a line of its own. */
  final void log(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      for (String line : OutputFormat.lines(diagnostic)) {
        log(diagnostic.severity(), line);
      }
    }
  }

  private void log(Severity severity, String line) {
    if (severity == Severity.ERROR) {
      getLog().error(line);
    } else if (severity == Severity.WARNING) {
      getLog().warn(line);
    } else {
      getLog().info(line);
    }
  }

  private Options options(List<String> paths) throws MojoExecutionException {
    try {
      Options options = Options.defaults();
      if (configFile != null) {
        options = configured(read(configFile.toPath()), options);
      } else if (!paths.isEmpty()) {
        options = configured(Sources.readConfigurations(topDirectory.toPath(), paths), options);
      }
      if (kubernetesVersion != null) {
        options = options.withKubernetes(kubernetesVersion);
      }
      if (upgradeTo != null) {
        options = options.withUpgradeTo(upgradeTo);
      }
      if (!crds.isEmpty()) {
        List<String> definitions = new ArrayList<>(options.crds());
        for (String path : crds) {
          definitions.add(name(inProject(path.strip())));
        }
        options = options.withCrds(definitions);
      }
      options = refine(options);
      outputFormats(); // says whether the formats exist that are named
      Plimsoll.with(options, providers()); // says whether the rules exist that are named
      return allowEmpty ? options.withAllowEmpty(true) : options;
    } catch (OptionsException wrong) {
      String known =
          wrong.known().isEmpty() ? "" : "; known are " + String.join(", ", wrong.known());
      throw new MojoExecutionException(wrong.key() + ": " + wrong.getMessage() + known, wrong);
    }
  }

  private Options configured(Sources sources, Options base) throws MojoExecutionException {
    List<Diagnostic> problems = new ArrayList<>(sources.problems());
    Options options = base;
    for (Sources.Source source : sources.all()) {
      ConfigFile read = Plimsoll.configure(source.file(), options, providers());
      options = read.options();
      problems.addAll(read.problems());
    }
    requireNone(problems);
    return options;
  }

  /** The options with what configurations in folders further down say of the files there. */
  private Options nested(Options base, Sources manifests, List<String> paths)
      throws MojoExecutionException {
    Options options = base;
    List<Diagnostic> problems = new ArrayList<>();
    if (configFile == null && !manifests.all().isEmpty()) {
      for (Sources.Nested nested : manifests.nestedConfigurations(paths)) {
        ConfigFile read =
            Plimsoll.configureNested(nested.file(), options, nested.below(), providers());
        options = read.options();
        problems.addAll(read.problems());
      }
    }
    requireNone(problems);
    return options;
  }

  /** What is wrong with a configuration or a baseline fails the build. */
  final void requireNone(List<Diagnostic> problems) throws MojoExecutionException {
    if (!problems.isEmpty()) {
      log(problems);
      String file = problems.get(0).location().file().name();
      throw new MojoExecutionException("the configuration cannot be used: " + file);
    }
  }

  /** Reads files and folders, their names as seen from where the build was started. */
  private Sources read(List<String> names, FileFilter filter, Limits limits) {
    return Sources.read(
        topDirectory.toPath(), names, InputStream.nullInputStream(), filter, limits);
  }

  private Inputs inputs() {
    if (inputs.isEmpty()) {
      Inputs found = Inputs.found(baseDirectory.toPath(), build(), classes());
      for (String repeated : names(found.repeated())) {
        getLog().info(repeated + " says the same once more and is not read");
      }
      for (String partial : names(found.partial())) {
        getLog().debug(partial + " holds parts of objects; only what is made of them is checked");
      }
      return found;
    }
    List<Path> paths = new ArrayList<>();
    for (String input : inputs) {
      paths.add(inProject(input.strip()));
    }
    return Inputs.named(paths);
  }

  private List<String> searched() {
    return names(Inputs.searched(baseDirectory.toPath(), build(), classes()));
  }

  /** {@code target}, also where Maven knows no project that says so. */
  private Path build() {
    return projectFile == null ? inProject("target") : buildDirectory.toPath();
  }

  private Path classes() {
    return projectFile == null ? inProject("target/classes") : classesDirectory.toPath();
  }

  private List<String> names(List<Path> paths) {
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      names.add(name(path));
    }
    return names;
  }

  /** A path as it is named in the log. */
  final String name(Path path) {
    Path top = topDirectory.toPath();
    Path whole = path.normalize();
    String name = whole.startsWith(top) ? top.relativize(whole).toString() : whole.toString();
    return name.isEmpty() ? "." : name.replace(File.separatorChar, '/');
  }
}
