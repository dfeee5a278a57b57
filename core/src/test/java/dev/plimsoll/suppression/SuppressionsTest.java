package dev.plimsoll.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments and annotations that ask for silence, and what is said about them. */
final class SuppressionsTest {

  private static final Options TWO_RULES =
      Options.defaults().withSelect(List.of("image-tag-latest", "privileged-container"));

  /** Two containers with two mistakes each; every {@code #n} is a place for a comment. */
  private static final String POD =
      """
      #0
      apiVersion: v1
      kind: Pod
      metadata:
        name: web #1
      #2
      spec:
        containers:
        #3
        - name: one
          image: nginx #4
          #5
          securityContext:
            privileged: true
        - name: two
          image: nginx #6
          securityContext: {privileged: true} #7
      #8
      """;

  private static String with(int place, String comment) {
    return POD.replace("#" + place + "\n", "# plimsoll: ignore " + comment + "\n");
  }

  private static Report check(String text, Options options) {
    return Plimsoll.with(options).check(Sources.ofText("web.yaml", text));
  }

  /** A line for each finding: line, and code without its stage. */
  private static List<String> said(Report report) {
    List<String> said = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      said.add(diagnostic.location().start().line() + " " + diagnostic.code().name());
    }
    return said;
  }

  private static List<String> said(String text) {
    return said(check(text, TWO_RULES));
  }

  private static Diagnostic only(String text, String code) {
    List<Diagnostic> found = new ArrayList<>();
    for (Diagnostic diagnostic : check(text, TWO_RULES).diagnostics()) {
      if (diagnostic.code().toString().equals(code)) {
        found.add(diagnostic);
      }
    }
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  @Test
  void withoutRequestsEverythingIsSaid() {
    assertEquals(
        List.of(
            "11 image-tag-latest",
            "14 privileged-container",
            "16 image-tag-latest",
            "17 privileged-container"),
        said(POD));
  }

  @Test
  void aCommentBehindSomethingIsAboutItsLine() {
    Report report = check(with(4, "image-tag-latest - a test"), TWO_RULES);
    assertEquals(
        List.of("14 privileged-container", "16 image-tag-latest", "17 privileged-container"),
        said(report));
    assertEquals(1, report.summary().suppressed());
    Suppressed suppressed = report.suppressed().get(0);
    assertEquals("a test", suppressed.reason());
    assertEquals(Suppressed.By.COMMENT, suppressed.by());
    assertEquals(11, suppressed.diagnostic().location().start().line());
  }

  @Test
  void aCommentAboveAnItemIsAboutAllOfIt() {
    assertEquals(
        List.of("16 image-tag-latest", "17 privileged-container"),
        said(with(3, "image-tag-latest, privileged-container - a test")));
  }

  @Test
  void aCommentAboveAKeyIsAboutItsValue() {
    assertEquals(
        List.of("11 image-tag-latest", "16 image-tag-latest", "17 privileged-container"),
        said(with(5, "lint/privileged-container - a test")));
    assertEquals(
        List.of("14 privileged-container", "17 privileged-container"),
        said(with(2, "image-tag-latest -- a test")));
  }

  @Test
  void aCommentAtTheHeadIsAboutTheObjectOnly() {
    String text = with(0, "image-tag-latest privileged-container — a test");
    assertEquals(List.of(), said(text));
    String two = text + "---\n" + POD.replace("name: web", "name: other");
    assertEquals(4, said(two).size());
    assertEquals(
        List.of(),
        said("--- # plimsoll: ignore image-tag-latest, privileged-container - x\n" + POD));
  }

  @Test
  void itemsOfAListHaveTheirOwn() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
        # plimsoll: ignore image-tag-latest - a test
        - apiVersion: v1
          kind: Pod
          metadata: {name: one}
          spec: {containers: [{name: one, image: nginx}]}
        - apiVersion: v1
          kind: Pod
          metadata: {name: two}
          spec:
            containers: [
              # plimsoll: ignore image-tag-latest - a test
              {name: one, image: nginx},
              {name: two, image: nginx}]
        """;
    assertEquals(List.of("16 image-tag-latest"), said(list));
  }

  @Test
  void carriageReturnsAndAliasesOfRulesAreNoObstacle() {
    assertEquals(
        List.of("16 image-tag-latest", "17 privileged-container"),
        said(with(3, "image-tag-mutable, privileged-container - a test").replace("\n", "\r\n")));
  }

  @Test
  void whatIsNotNeededIsSaid() {
    for (int place : List.of(1, 8)) {
      Diagnostic unused = only(with(place, "image-tag-latest - a test"), "lint/suppression-unused");
      assertEquals("image-tag-latest", unused.location().text());
    }
    Diagnostic half =
        only(with(4, "image-tag-latest, privileged-container - x"), "lint/suppression-unused");
    assertTrue(half.message().contains("privileged-container"), half.message());
  }

  @Test
  void whatDoesNotRunIsNotNeededUnlessAnotherRunSelectsIt() {
    String text = with(4, "image-tag-latest, cpu-limit-missing - x");
    assertEquals(3, said(text).size());
    List<String> plain = said(check(text, Options.defaults()));
    assertTrue(plain.contains("11 suppression-unused"), plain.toString());
  }

  @Test
  void aReasonIsWanted() {
    Report report = check(with(4, "image-tag-latest"), TWO_RULES);
    assertEquals(1, report.suppressed().size());
    assertEquals("11 suppression-without-reason", said(report).get(0));
    assertEquals(
        List.of("11 suppression-without-reason"),
        said(check(with(4, "image-tag-latest -"), TWO_RULES)).subList(0, 1));
  }

  @Test
  void unknownNamesHaveTheirNearest() {
    Diagnostic unknown = only(with(4, "image-tag-latst - x"), "lint/suppression-unknown");
    assertEquals("image-tag-latst", unknown.location().text());
    assertEquals("did you mean `image-tag-latest`?", unknown.help());
    assertEquals("Pod/web", unknown.object().toString());
    only(POD.replace("#4", "# plimsoll: disable image-tag-latest"), "lint/suppression-unknown");
    only(with(4, ""), "lint/suppression-unknown");
    only(
        with(4, "security - a category would hide what nobody has seen"),
        "lint/suppression-unknown");
  }

  @Test
  void whatTheServerRefusesStays() {
    String text = with(4, "api/invalid - x").replace("name: one", "name: One");
    only(text, "lint/suppression-refused");
    only(text, "api/invalid");
  }

  @Test
  void referencesAndAdviceCanBeIgnored() {
    String service =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          # plimsoll: ignore reference/not-in-set - runs elsewhere
          selector: {app: web}
          ports: [{port: 80}]
        """;
    Report report = check(service, Options.defaults());
    assertEquals(List.of(), said(report));
    assertEquals(1, report.suppressed().size());
  }

  @Test
  void theServerKnowsNoComments() {
    Report report = check(with(4, "image-tag-latest"), TWO_RULES.withAsServer(true));
    assertEquals(List.of(), said(report));
  }

  @Test
  void annotationsOfObjectsAndTemplates() {
    String deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            a: b
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata:
              labels: {app: web}
              annotations:
                plimsoll.dev/ignore: |
                  image-tag-latest - a test
                  privileged-container - a second test
            spec:
              containers:
              - {name: one, image: nginx, securityContext: {privileged: true}}
        """;
    Report report = check(deployment, TWO_RULES);
    assertEquals(List.of(), said(report));
    assertEquals("a second test", report.suppressed().get(1).reason());
    assertEquals(Suppressed.By.ANNOTATION, report.suppressed().get(0).by());
    String onObject =
        deployment.replace(
            "a: b", "plimsoll.dev/ignore: image-tag-latst, privileged-container - x");
    Diagnostic unknown = only(onObject, "lint/suppression-unknown");
    assertEquals("image-tag-latst", unknown.location().text());
  }

  @Test
  void annotationsOfOtherToolsCountOnRequest() {
    for (String annotation :
        List.of(
            "ignore-check.kube-linter.io/latest-tag: a test",
            "kube-linter.io/ignore-all: a test",
            "kube-score/ignore: pod-networkpolicy, container-image-tag",
            "polaris.fairwinds.com/tagNotSpecified-exempt: \"true\"",
            "polaris.fairwinds.com/exempt: \"true\"",
            "checkov.io/skip1: CKV_K8S_14=a test")) {
      String text =
          POD.replace(
              "  name: web", "  name: web\n  annotations: {" + annotation.replace(", ", ",") + "}");
      if (annotation.contains(",")) {
        text =
            POD.replace(
                "  name: web",
                "  name: web\n  annotations: {kube-score/ignore: \"pod-networkpolicy, container-image-tag\"}");
      }
      assertEquals(4, said(text).size(), annotation);
      Report report = check(text, TWO_RULES.withAnnotationsOf(Options.PEERS));
      assertTrue(report.summary().suppressed() >= 2, annotation + said(report));
      assertTrue(!said(report).contains("12 image-tag-latest"), annotation + said(report));
    }
    assertThrows(
        OptionsException.class, () -> Options.defaults().withAnnotationsOf(List.of("trivy")));
  }

  @Test
  void whatIsSuppressedCanBeShown() {
    Report report = check(with(4, "image-tag-latest - a test"), TWO_RULES);
    String text = report.render(OutputFormat.TEXT, Style.PLAIN);
    assertTrue(text.contains("Kubernetes 1.36; 1 finding suppressed\n"), text);
    assertTrue(!text.contains("suppressed["), text);
    String shown = report.showingSuppressed().render(OutputFormat.TEXT, Style.PLAIN);
    assertTrue(shown.contains("suppressed[lint/image-tag-latest]: "), shown);
    assertTrue(shown.contains("= by: a comment: a test\n"), shown);
    String json = report.showingSuppressed().render(OutputFormat.JSON, Style.PLAIN);
    assertTrue(json.contains("\"by\":\"comment\",\"reason\":\"a test\""), json);
    assertTrue(json.contains("\"suppressed\":1}"), json);
  }
}
