package dev.plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.report.Report;
import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Overrides, exceptions, locks, and configurations in several folders, as they come out of a check.
 */
final class LayersTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: NAME, namespace: shop, labels: {tier: TIER}}
      spec:
        hostNetwork: true
        containers: [{name: main, image: nginx}]
      """;

  @TempDir private Path folder;

  private static String pod(String name, String tier) {
    return POD.replace("NAME", name).replace("TIER", tier);
  }

  private static Options options(String config, Options base) {
    ConfigFile file = Plimsoll.configure(SourceFile.of("plimsoll.yaml", config), base);
    assertEquals(List.of(), file.problems());
    return file.options();
  }

  private static Options options(String config) {
    return options("select: [image-tag-latest, host-network]\n" + config, Options.defaults());
  }

  /** A word for each finding: object, rule, severity. */
  private static List<String> said(Report report) {
    List<String> said = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      said.add(
          diagnostic.object().name()
              + " "
              + diagnostic.code().name()
              + " "
              + diagnostic.severity().word());
    }
    return said;
  }

  private static Report check(Options options) {
    return Plimsoll.with(options)
        .check(
            Sources.ofTexts(
                List.of(
                    SourceFile.of("dev/one.yaml", pod("one", "web")),
                    SourceFile.of("prod/two.yaml", pod("two", "data")))));
  }

  private static String problem(String config, Options base) {
    ConfigFile file = Plimsoll.configure(SourceFile.of("plimsoll.yaml", config), base);
    assertEquals(1, file.problems().size(), file.problems().toString());
    Diagnostic problem = file.problems().get(0);
    return problem.location().text() + " | " + problem.message() + " | " + problem.help();
  }

  @Test
  void overridesByPathAndObject() {
    List<String> all =
        List.of(
            "one host-network warning",
            "one image-tag-latest warning",
            "two host-network warning",
            "two image-tag-latest warning");
    assertEquals(all, said(check(options(""))));
    for (String scope :
        List.of(
            "paths: [\"dev/**\"]",
            "paths: [\"*.txt\", \"one.yaml\"]",
            "kinds: [Pod, Job], names: [\"on?\"]",
            "labels: {tier: w*}, namespaces: [shop]")) {
      assertEquals(
          List.of("one host-network error", all.get(2), all.get(3)),
          said(
              check(
                  options(
                      "overrides:\n- {"
                          + scope
                          + ", ignore: [image-tag-latest], severity: {host-network: error}}\n"))),
          scope);
    }
    for (String scope :
        List.of("paths: [dev]", "kinds: [Job]", "namespaces: [sho]", "labels: {tier: db}")) {
      assertEquals(
          all, said(check(options("overrides: [{" + scope + ", ignore: [host-network]}]\n"))));
    }
  }

  @Test
  void overridesMayRunWhatDoesNotRunElsewhere() {
    assertEquals(
        List.of("one image-tag-latest info"),
        said(
            check(
                options(
                    """
                    ignore: [host-network, image-tag-latest]
                    overrides:
                    - names: [one]
                      severity: {image-tag-latest: info}
                    """))));
    assertEquals(
        List.of("one host-network warning"),
        said(
            check(
                options(
                    """
                    select: [privileged-container]
                    overrides:
                    - {names: [one], select: [host-network]}
                    """,
                    Options.defaults()))));
  }

  @Test
  void referencesAndAdviceAreOverriddenToo() {
    String service =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        """;
    Options options =
        options("overrides: [{kinds: [Service], severity: {reference/not-in-set: error}}]");
    Report report = Plimsoll.with(options).check(Sources.ofText("web.yaml", service));
    assertEquals(List.of("web not-in-set error"), said(report));
  }

  @Test
  void exceptionsHoldUntilTheirDay() {
    Options options =
        options(
            """
            exceptions:
            - rules: [host-network]
              names: [two]
              reason: measures the node
              until: 2026-06-30
            """);
    Report on = check(options.withToday(LocalDate.of(2026, 6, 30)));
    assertEquals(3, on.diagnostics().size());
    Suppressed suppressed = on.suppressed().get(0);
    assertEquals(Suppressed.By.EXCEPTION, suppressed.by());
    assertEquals("measures the node", suppressed.reason());
    Report after = check(options.withToday(LocalDate.of(2026, 7, 1)));
    assertEquals(5, after.diagnostics().size());
    assertTrue(said(after).contains(" exception-expired warning"), said(after).toString());
    assertEquals("plimsoll.yaml", after.diagnostics().get(2).location().file().name());
  }

  @Test
  void exceptionsAreWholeOrWrong() {
    Options base = Options.defaults();
    assertEquals(
        "rules | the exception has no reason | add `reason: ...`, for those who read it in a year",
        problem("exceptions:\n- rules: [host-network]\n", base));
    assertEquals(
        "reason | the exception names no rule | add `rules: [RULE, RULE]`",
        problem("exceptions:\n- reason: x\n", base));
    assertEquals(
        "tomorrow | `tomorrow` is no day | write it as in `until: 2027-03-31`",
        problem("exceptions: [{rules: [host-network], reason: x, until: tomorrow}]\n", base));
    assertEquals(
        "security | `security` is many rules | name the rules one by one",
        problem("exceptions: [{rules: [security], reason: x}]\n", base));
    assertEquals(
        "untl | there is no setting `untl` | did you mean `until`?",
        problem("exceptions: [{rules: [host-network], reason: x, untl: 2026-01-01}]\n", base));
    assertEquals(
        "path | there is no setting `path` | did you mean `paths`?",
        problem("overrides: [{path: [x]}]\n", base));
    assertEquals(
        "x | expected a list of overrides | write each as a list item with paths, kinds, ... and"
            + " what is different there",
        problem("overrides: x\n", base));
  }

  @Test
  void aLockedRuleIsNotWeakenedFurtherDown() {
    Options outer = options("locked: [host-network]\n");
    String locked =
        " | `host-network` is locked by an outer plimsoll.yaml | remove it here, or have it changed"
            + " there";
    for (String inner :
        List.of(
            "ignore: [host-network]",
            "severity: {host-network: off}",
            "severity: {host-network: info}",
            "overrides: [{names: [one], ignore: [host-network]}]",
            "exceptions: [{rules: [host-network], reason: x}]")) {
      assertEquals("host-network" + locked, problem(inner, outer), inner);
    }
    assertTrue(problem("ignore: [security]", outer).startsWith("security | `security` is locked"));
    assertEquals(
        List.of("one host-network error", "two host-network error"),
        said(
            check(
                options(
                    "select: [privileged-container]\nseverity: {host-network: error}", outer))));
    String text = "# plimsoll: ignore host-network - x\n" + pod("one", "web");
    Report report = Plimsoll.with(outer).check(Sources.ofText("one.yaml", text));
    assertEquals(
        List.of(
            "one suppression-refused warning",
            "one host-network warning",
            "one image-tag-latest warning"),
        said(report));
  }

  @Test
  void configurationsAreFoundUpwardsToTheRepository() throws IOException {
    write("plimsoll.yaml", "failOn: never\n");
    write("repo/.git/HEAD", "");
    write("repo/plimsoll.yaml", "select: [host-network]\n");
    write("repo/apps/plimsoll.yaml", "severity: {host-network: error}\n");
    write("repo/apps/a/one.yaml", pod("one", "web"));
    write("repo/apps/a/plimsoll.yaml", "severity: {host-network: info}\nfailOn: info\n");
    write("repo/apps/b/two.yaml", pod("two", "web"));
    write("repo/other/three.yaml", pod("three", "web"));
    assertEquals(List.of("one host-network info"), found("repo/apps/a"));
    assertEquals(List.of("one host-network info"), found("repo/apps/a/one.yaml"));
    assertEquals(List.of("one host-network info", "two host-network error"), found("repo/apps"));
    assertEquals(
        List.of("one host-network info", "two host-network error", "three host-network warning"),
        found("repo"));
    assertEquals(
        List.of("three host-network warning", "one host-network info"),
        found("repo/other/three.yaml", "repo/apps/a/one.yaml"));
    assertEquals(FailOn.INFO, optionsOf(List.of("repo/apps/a")).failOn());
    assertEquals(FailOn.ERROR, optionsOf(List.of("repo")).failOn());
    assertEquals(
        List.of("repo/plimsoll.yaml", "repo/apps/plimsoll.yaml"), names(List.of("repo/apps/b")));
    assertEquals(List.of("plimsoll.yaml"), names(List.of("-")).subList(0, 1));
  }

  private List<String> names(List<String> paths) {
    List<String> names = new ArrayList<>();
    for (Sources.Source source : Sources.readConfigurations(folder, paths).all()) {
      names.add(source.file().name());
    }
    return names;
  }

  private Options optionsOf(List<String> paths) {
    Options options = Options.defaults();
    for (Sources.Source source : Sources.readConfigurations(folder, paths).all()) {
      options = Plimsoll.configure(source.file(), options).options();
    }
    return options;
  }

  private List<String> found(String... paths) {
    List<String> all = List.of(paths);
    Options options = optionsOf(all);
    Sources sources =
        Sources.read(folder, all, InputStream.nullInputStream(), file -> true, options.limits());
    for (Sources.Nested nested : sources.nestedConfigurations(all)) {
      ConfigFile file = Plimsoll.configureNested(nested.file(), options, nested.below());
      assertEquals(List.of(), file.problems());
      options = file.options();
    }
    List<String> said = said(Plimsoll.with(options).check(sources));
    if (all.size() > 1) {
      said.sort((left, right) -> right.compareTo(left));
    }
    return said;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
