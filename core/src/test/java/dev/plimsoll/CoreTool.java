package dev.plimsoll;

import dev.plimsoll.config.ConfigFile;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.report.FixReport;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.testkit.Found;
import dev.plimsoll.testkit.Outcome;
import dev.plimsoll.testkit.SpecCase;
import dev.plimsoll.testkit.Tool;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Runs the library on the cases of the testkit's suites and cards. Written once, here, and
 * published with core's test jar, so that the authors of other rules use the very same.
 *
 * <p>A {@code config} block is a {@code plimsoll.yaml} with two keys more, {@code stages: [lint,
 * reference]}: the stages whose findings a suite is about, and {@code unsafe: true}: whether a
 * {@code fixed} block shows the repairs too that are not safe. Errors of the stages source, syntax,
 * schema and api always count, so that no suite stands on a manifest that the API server refuses.
 */
public final class CoreTool implements Tool {

  private static final Set<Stage> ALWAYS =
      EnumSet.of(Stage.SOURCE, Stage.SYNTAX, Stage.SCHEMA, Stage.API, Stage.INTERNAL);

  @Override
  public Outcome run(SpecCase input) {
    Plimsoll plimsoll = Plimsoll.with(options(input));
    Sources sources = sources(input.files());
    if (!input.nodes().isEmpty()) {
      return placed(plimsoll.fit(sources, Sources.ofText("nodes.yaml", input.nodes())));
    }
    Report report = plimsoll.check(sources);
    Outcome outcome = Outcome.of(found(report, stages(input)));
    if (input.wantsReport()) {
      outcome = outcome.withReport(report.render(OutputFormat.TEXT, Style.PLAIN));
    }
    if (input.wantsFixed()) {
      Fix.Safety upTo = unsafeLine(input.config()) ? Fix.Safety.UNSAFE : Fix.Safety.SAFE;
      outcome = outcome.withFixed(fixed(plimsoll.fix(sources, upTo, any -> true)));
    }
    return outcome;
  }

  private static Outcome placed(FitReport fit) {
    List<dev.plimsoll.testkit.Placement> placements = new ArrayList<>();
    for (Placement placement : fit.simulation().placements()) {
      Location object = placement.request().workload().root().location();
      placements.add(
          new dev.plimsoll.testkit.Placement(
              object.span().start(),
              object.span().end(),
              placement.top(),
              placement.message(),
              object.file().name()));
    }
    return Outcome.of(found(fit.report(), EnumSet.allOf(Stage.class))).withPlacements(placements);
  }

  private static List<Found> found(Report report, Set<Stage> stages) {
    List<Found> found = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      Stage stage = diagnostic.code().stage();
      boolean refuses = diagnostic.severity() == Severity.ERROR && ALWAYS.contains(stage);
      if (refuses || stages.contains(stage)) {
        found.add(found(diagnostic));
      }
    }
    return found;
  }

  private static Options options(SpecCase input) {
    Options options = Options.defaults();
    if (!input.rule().isEmpty()) {
      options = options.withSelect(List.of(input.rule()));
    }
    String config = withoutStages(input.config());
    if (config.isBlank()) {
      return options;
    }
    ConfigFile file = Plimsoll.configure(SourceFile.of("plimsoll.yaml", config), options);
    if (!file.problems().isEmpty()) {
      throw new IllegalArgumentException(
          "the suite's config is wrong: " + file.problems().get(0).message());
    }
    return file.options();
  }

  private static Set<Stage> stages(SpecCase input) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    String wanted = input.rule().isEmpty() ? stagesLine(input.config()) : "stages: [lint]";
    for (Stage stage : Stage.values()) {
      if (wanted.isEmpty() || wanted.contains(stage.name().toLowerCase(Locale.ROOT))) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private static String stagesLine(String config) {
    return config.lines().filter(line -> line.startsWith("stages:")).findFirst().orElse("");
  }

  private static boolean unsafeLine(String config) {
    return config.lines().anyMatch(line -> line.equals("unsafe: true"));
  }

  private static String withoutStages(String config) {
    StringBuilder rest = new StringBuilder();
    config
        .lines()
        .filter(line -> !line.startsWith("stages:") && !line.startsWith("unsafe:"))
        .forEach(line -> rest.append(line).append('\n'));
    return rest.toString();
  }

  private static Sources sources(Map<String, String> files) {
    List<SourceFile> texts = new ArrayList<>();
    files.forEach((name, text) -> texts.add(SourceFile.of(name, text)));
    return Sources.ofTexts(texts);
  }

  private static Found found(Diagnostic diagnostic) {
    return new Found(
        diagnostic.severity().word(),
        diagnostic.code().toString(),
        diagnostic.location().span().start(),
        diagnostic.location().span().end(),
        diagnostic.path().toString(),
        diagnostic.message(),
        diagnostic.location().file().name());
  }

  private static Map<String, String> fixed(FixReport report) {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (FixReport.Fixed file : report.files()) {
      if (file.changed()) {
        fixed.put(file.after().name(), file.after().text());
      }
    }
    return fixed;
  }
}
