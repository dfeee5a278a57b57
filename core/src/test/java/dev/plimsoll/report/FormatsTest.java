package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The formats for programs, read by programs: SARIF by its published schema, the others by the
 * parsers that build servers have.
 */
final class FormatsTest {

  private static final Setting HERE = new Setting("/repo", List.of(Severity.ERROR));

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        replica: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            serviceAccount: shop
            containers:
            - name: web
              image: "registry.example/w\u00e9b \u65e5\ud83d\ude00<&>'\\u0007%0A::"
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: shop}
      data: {a: "1"}
      """;

  private static final String BROKEN = "apiVersion: v1\nkind: [Pod\n";

  private static Report report(String web) {
    return Plimsoll.with(Options.defaults())
        .check(
            Sources.ofTexts(
                List.of(
                    SourceFile.of("/repo/k8s/my shop/../w\u00e9b, 1%:a.yaml", web),
                    SourceFile.of("./broken.yaml", BROKEN),
                    SourceFile.of("/elsewhere/broken.yaml", BROKEN),
                    SourceFile.of("../up.yaml", BROKEN))));
  }

  private static final List<String> PATHS =
      List.of("../up.yaml", "/elsewhere/broken.yaml", "broken.yaml", "k8s/w\u00e9b, 1%:a.yaml");

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void sarifIsWhatItsSchemaSays() throws Exception {
    Report report = report(WEB);
    String text = report.render(OutputFormat.SARIF, HERE);
    List<Error> errors = schema().validate(text, InputFormat.JSON);
    assertEquals(List.of(), errors);

    // the schema can refuse
    assertFalse(
        schema()
            .validate(text.replaceAll("\"startLine\":[0-9]+", "\"startLine\":0"), InputFormat.JSON)
            .isEmpty());

    JsonNode run = json(text).at("/runs/0");
    assertEquals("utf16CodeUnits", run.at("/columnKind").asString());
    JsonNode rules = run.at("/tool/driver/rules");
    Set<String> fingerprints = new HashSet<>();
    List<Diagnostic> diagnostics = report.diagnostics();
    for (int i = 0; i < diagnostics.size(); i++) {
      JsonNode result = run.at("/results/" + i);
      String code = diagnostics.get(i).code().toString();
      assertEquals(code, result.at("/ruleId").asString());
      JsonNode rule = rules.get(result.at("/ruleIndex").asInt());
      assertEquals(code, rule.at("/id").asString());
      assertFalse(rule.at("/help/markdown").asString().isEmpty(), code);
      assertFalse(rule.at("/shortDescription/text").asString().isEmpty(), code);
      assertTrue(fingerprints.add(result.at("/partialFingerprints/plimsoll~1v1").asString()));
    }
    assertEquals(diagnostics.size(), run.at("/results").size());
    Set<String> uris = new TreeSet<>();
    for (JsonNode uri : run.at("/results").findValues("artifactLocation")) {
      boolean absolute = uri.at("/uri").asString().startsWith("file:///");
      assertEquals(absolute ? "" : "%SRCROOT%", uri.at("/uriBaseId").asString());
      uris.add(java.net.URI.create(uri.at("/uri").asString()).toString());
    }
    assertEquals(
        Set.of(
            "../up.yaml",
            "broken.yaml",
            "file:///elsewhere/broken.yaml",
            "k8s/w%C3%A9b,%201%25:a.yaml"),
        uris);
    assertTrue(run.at("/results").findValues("deletedRegion").size() > 0, "no safe fix is offered");
  }

  @Test
  void sarifSaysWhatWasSuppressedWhereThatIsWanted() throws Exception {
    Report report =
        report(
            WEB.replace(
                "serviceAccount: shop",
                "serviceAccount: shop  # plimsoll: ignore deprecated-service-account-field - old"));
    assertEquals(1, report.suppressed().size());
    assertFalse(report.render(OutputFormat.SARIF, HERE).contains("suppressions"));
    String text = report.showingSuppressed().render(OutputFormat.SARIF, HERE);
    assertEquals(List.of(), schema().validate(text, InputFormat.JSON));
    JsonNode suppression = json(text).findValue("suppressions").get(0);
    assertEquals("inSource", suppression.at("/kind").asString());
    assertEquals("old", suppression.at("/justification").asString());
  }

  @Test
  void whatReadsSarifFindsEveryFinding() throws Exception {
    Report report = report(WEB);
    Map<String, Integer> found = lines(new SarifParser(), report, OutputFormat.SARIF);
    assertEquals(report.diagnostics().size(), found.values().stream().mapToInt(i -> i).sum());
  }

  @Test
  void whatReadsCheckstyleFindsEveryFinding() throws Exception {
    Report report = report(WEB);
    Set<Violation> violations = read(new CheckStyleParser(), report, OutputFormat.CHECKSTYLE);
    assertEquals(report.diagnostics().size(), violations.size());
    Set<String> files = new TreeSet<>();
    for (Violation violation : violations) {
      Diagnostic diagnostic = like(violation.getRule(), violation.getStartLine(), report);
      files.add(violation.getFile());
      assertTrue(
          violation.getMessage().startsWith(readable(diagnostic.message())),
          violation.getMessage());
      assertEquals(diagnostic.location().start().column(), violation.getColumn());
      assertEquals(severity(diagnostic), violation.getSeverity());
    }
    assertEquals(new TreeSet<>(PATHS), files);
  }

  @Test
  void whatReadsCodeClimateFindsEveryFinding() throws Exception {
    Report report = report(WEB);
    Set<Violation> violations = read(new CodeClimateParser(), report, OutputFormat.GITLAB);
    assertEquals(report.diagnostics().size(), violations.size());
    Set<String> files = new TreeSet<>();
    for (Violation violation : violations) {
      files.add(violation.getFile());
      assertTrue(violation.getStartLine() > 0);
    }
    assertEquals(new TreeSet<>(PATHS), files);

    Set<String> fingerprints = new HashSet<>();
    for (JsonNode issue : json(report.render(OutputFormat.GITLAB, HERE))) {
      // what GitLab asks of each
      assertFalse(issue.at("/description").asString().isEmpty());
      assertFalse(issue.at("/check_name").asString().isEmpty());
      assertTrue(fingerprints.add(issue.at("/fingerprint").asString()));
      assertTrue(
          Set.of("info", "minor", "major", "critical", "blocker")
              .contains(issue.at("/severity").asString()));
      assertTrue(issue.at("/location/lines/begin").isInt());
    }
  }

  @Test
  void whatReadsJunitFindsATestAnObject() throws Exception {
    Report report = report(WEB);
    String text = report.render(OutputFormat.JUNIT, HERE);
    TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
    List<ReportTestSuite> suites =
        parser.parse(
            new InputStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
    assertTrue(parser.isValid());
    Map<String, List<ReportTestCase>> byName = new LinkedHashMap<>();
    for (ReportTestSuite suite : suites) {
      assertEquals(suite.getTestCases().size(), suite.getNumberOfTests());
      assertEquals(
          suite.getTestCases().stream().filter(ReportTestCase::hasFailure).count(),
          suite.getNumberOfFailures());
      byName.put(suite.getFullClassName(), suite.getTestCases());
    }
    List<ReportTestCase> web = byName.get("k8s/w\u00e9b, 1%:a.yaml");
    assertEquals(
        List.of("Deployment/shop/web", "ConfigMap/shop/settings"),
        web.stream().map(ReportTestCase::getName).toList());
    assertTrue(web.get(0).hasFailure());
    assertTrue(web.get(0).getFailureMessage().contains("replica"), web.get(0)::getFailureMessage);
    assertEquals("schema/unknown-field", web.get(0).getFailureType());
    assertTrue(web.get(1).isSuccessful());
    assertTrue(byName.get("broken.yaml").get(0).hasFailure());

    Setting lenient = new Setting("/repo", List.of());
    assertFalse(report.render(OutputFormat.JUNIT, lenient).contains("<failure"));
  }

  @Test
  void workflowCommandsSurviveWhatMessagesHold() {
    Report report = report(WEB);
    String text = report.render(OutputFormat.GITHUB, HERE);
    List<String> lines = text.lines().toList();
    assertEquals(report.diagnostics().size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Diagnostic diagnostic = report.diagnostics().get(i);
      Command command = Command.read(lines.get(i));
      assertEquals(
          diagnostic.severity() == Severity.INFO ? "notice" : diagnostic.severity().word(),
          command.name);
      assertEquals(diagnostic.code().toString(), command.properties.get("title"));
      assertTrue(PATHS.contains(command.properties.get("file")), command.properties::toString);
      assertTrue(command.message.contains(diagnostic.message()), command.message);
      assertEquals(
          Integer.toString(diagnostic.location().start().line()), command.properties.get("line"));
    }
  }

  /** The parts of a workflow command, taken apart as GitHub's runner does. */
  private record Command(String name, Map<String, String> properties, String message) {

    static Command read(String line) {
      assertTrue(line.startsWith("::"), line);
      int end = line.indexOf("::", 2);
      String head = line.substring(2, end);
      int blank = head.indexOf(' ');
      Map<String, String> properties = new LinkedHashMap<>();
      for (String property : head.substring(blank + 1).split(",", -1)) {
        int equals = property.indexOf('=');
        String value = property.substring(equals + 1).replace("%3A", ":").replace("%2C", ",");
        properties.put(property.substring(0, equals), unescaped(value));
      }
      return new Command(
          head.substring(0, blank), properties, unescaped(line.substring(end + "::".length())));
    }

    private static String unescaped(String text) {
      return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
  }

  @Test
  void fingerprintsStayWhenLinesMove() {
    Report before = report(WEB);
    Report after = report("# a comment\n\n# more\n" + WEB.replace("replicas: 2", "replicas:  2"));
    for (OutputFormat format : List.of(OutputFormat.SARIF, OutputFormat.GITLAB)) {
      assertEquals(fingerprints(before, format), fingerprints(after, format));
    }
  }

  private static List<String> fingerprints(Report report, OutputFormat format) {
    List<String> found = new ArrayList<>();
    JsonNode root = json(report.render(format, HERE));
    for (JsonNode each :
        root.findValues(format == OutputFormat.SARIF ? "plimsoll/v1" : "fingerprint")) {
      found.add(each.asString());
    }
    assertFalse(found.isEmpty());
    return found;
  }

  @Test
  void nothingFoundIsAValidReportToo() throws Exception {
    Report clean =
        Plimsoll.with(Options.defaults())
            .check(
                Sources.ofText(
                    "a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n"));
    assertEquals(List.of(), clean.diagnostics());
    assertEquals(
        List.of(), schema().validate(clean.render(OutputFormat.SARIF, HERE), InputFormat.JSON));
    assertEquals("[]\n", clean.render(OutputFormat.GITLAB, HERE));
    assertEquals("", clean.render(OutputFormat.GITHUB, HERE));
    assertEquals(Set.of(), read(new CheckStyleParser(), clean, OutputFormat.CHECKSTYLE));
    assertTrue(
        clean
            .render(OutputFormat.JUNIT, HERE)
            .contains("<testcase name=\"ConfigMap/settings\" classname=\"a.yaml\""));
  }

  /** Takes what a parser complains about; what it cannot read, it leaves out, which is counted. */
  private static final class Quiet implements ViolationsLogger {

    @Override
    public void log(Level level, String message) {}

    @Override
    public void log(Level level, String message, Throwable thrown) {}
  }

  private static Schema schema() throws Exception {
    // violations-lib brings the schema that OASIS published
    try (InputStream in = Violation.class.getResourceAsStream("/jsonschemas/sarif-schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static Set<Violation> read(ViolationsParser parser, Report report, OutputFormat format)
      throws Exception {
    return parser.parseReportOutput(report.render(format, HERE), new Quiet());
  }

  private static Map<String, Integer> lines(
      ViolationsParser parser, Report report, OutputFormat format) throws Exception {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Violation violation : read(parser, report, format)) {
      like(violation.getRule(), violation.getStartLine(), report);
      counts.merge(violation.getRule(), 1, Integer::sum);
    }
    return counts;
  }

  private static Diagnostic like(String rule, int line, Report report) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (diagnostic.code().toString().equals(rule)
          && diagnostic.location().start().line() == line) {
        return diagnostic;
      }
    }
    throw new AssertionError("nobody found " + rule + " in line " + line);
  }

  private static String readable(String message) {
    return message.replace('\u0007', '\ufffd');
  }

  private static SEVERITY severity(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> SEVERITY.ERROR;
      case WARNING -> SEVERITY.WARN;
      case INFO -> SEVERITY.INFO;
    };
  }
}
