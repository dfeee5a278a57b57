package dev.plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigFileTest {

  private static final Vocabulary NAMES =
      Vocabulary.of(
          List.of("run-as-non-root", "image-tag-latest", "security", "reference/not-in-set"));

  private static ConfigFile read(String text) {
    return ConfigFile.read(SourceFile.of("plimsoll.yaml", text), Options.defaults(), NAMES);
  }

  /** The one problem of a text: the characters pointed at, the message and the help. */
  private static String problem(String text) {
    ConfigFile file = read(text);
    assertEquals(1, file.problems().size(), file.problems().toString());
    Diagnostic problem = file.problems().get(0);
    assertEquals("source/configuration", problem.code().toString());
    assertEquals(Severity.ERROR, problem.severity());
    return problem.location().text() + " | " + problem.message() + " | " + problem.help();
  }

  @Test
  void everySetting() {
    ConfigFile file =
        read(
            """
            kubernetesVersion: 1.36
            upgradeTo: 1.37
            failOn: warning
            select: [security, image-tag-latest]
            ignore:
            - run-as-non-root
            severity:
              image-tag-latest: error
              reference/not-in-set: off
            """);
    assertEquals(List.of(), file.problems());
    Options options = file.options();
    assertEquals("1.36", options.kubernetes().toString());
    assertEquals("1.37", options.upgradeTo().orElseThrow().toString());
    assertEquals(FailOn.WARNING, options.failOn());
    assertEquals(List.of("security", "image-tag-latest"), options.select());
    assertEquals(List.of("run-as-non-root", "reference/not-in-set"), options.ignore());
    assertEquals(Map.of("image-tag-latest", Severity.ERROR), options.severities());
  }

  @Test
  void anEmptyFileChangesNothing() {
    for (String text :
        List.of("", "# nothing yet\n", "---\n", "failOn:\nselect:\nseverity: {}\n")) {
      assertEquals(Options.defaults(), read(text).options(), text);
      assertEquals(List.of(), read(text).problems(), text);
    }
  }

  @Test
  void unknownSettings() {
    assertEquals(
        "failon | there is no setting `failon` | did you mean `failOn`?",
        problem("failon: error\n"));
    assertEquals(
        "colour | there is no setting `colour` | known are kubernetesVersion, upgradeTo, failOn, select,"
            + " ignore, severity, settings, limits, crds, partial, annotationsOf, assume, preview,"
            + " overrides, exceptions, locked, baseline",
        problem("failOn: error\ncolour: red\n"));
  }

  @Test
  void whatExistsBesides() {
    Options options =
        read("""
            assume:
            - StorageClass
            - IngressClass/nginx*
            - Secret/shop/db-*-auth
            - {kind: ConfigMap, names: [a, "b?"], namespaces: [prod-*]}
            """)
            .options();
    assertTrue(options.assumes("StorageClass", "", "gp3"));
    assertTrue(options.assumes("IngressClass", "", "nginx-internal"));
    assertFalse(options.assumes("IngressClass", "", "traefik"));
    assertTrue(options.assumes("Secret", "shop", "db-main-auth"));
    assertFalse(options.assumes("Secret", "shop", "db-main"));
    assertFalse(options.assumes("Secret", "other", "db-main-auth"));
    assertTrue(options.assumes("ConfigMap", "prod-eu", "b1"));
    assertFalse(options.assumes("ConfigMap", "prod-eu", "b12"));
    assertFalse(options.assumes("ConfigMap", "test", "a"));
    assertEquals(
        "Secret | expected a list | write it as [Secret/NAMESPACE/NAME, StorageClass]",
        problem("assume: Secret\n"));
    for (String wrong : List.of("a/b/c/d", "/x", "Secret/", "Secret//x")) {
      assertEquals(
          wrong
              + " | `"
              + wrong
              + "` names no object | write Kind, Kind/name or Kind/namespace/name",
          problem("assume: [" + wrong + "]\n"));
    }
    assertEquals(
        "name | there is no setting `name` of what exists | did you mean `names`?",
        problem("assume: [{kind: Secret, name: x}]\n"));
    assertEquals(
        "{names: [x]} | what exists is not said | add its kind, as in `kind: Secret`",
        problem("assume: [{names: [x]}]\n"));
  }

  @Test
  void limits() {
    ConfigFile file = read("limits: {depth: 1000, file: 5}\n");
    assertEquals(List.of(), file.problems());
    assertEquals(1000, file.options().limits().depth());
    assertEquals(5, file.options().limits().fileSize());
    assertEquals(Options.defaults().limits().values(), file.options().limits().values());
    assertEquals(file.options(), Options.defaults().withLimit("depth=1000").withLimit("file=5"));
    assertEquals(
        "dept | there is no limit `dept` | did you mean `depth`?", problem("limits: {dept: 1}\n"));
    for (String wrong : List.of("0", "-1", "1k", "99999999999")) {
      assertEquals(
          wrong
              + " | `"
              + wrong
              + "` is no limit | write a whole number from 1 to 2147483647, without a unit",
          problem("limits: {depth: " + wrong + "}\n"));
    }
    for (String wrong : List.of("depth", "depth=", "depth=x", "width=1")) {
      assertThrows(
          OptionsException.class, () -> Options.defaults().withLimit(wrong), "taken: " + wrong);
    }
  }

  @Test
  void unknownValues() {
    assertEquals(
        "\"1.1\" | `1.1` is no version of Kubernetes that is known here | known are "
            + String.join(", ", Options.knownVersions()),
        problem("kubernetesVersion: \"1.1\"\n"));
    assertEquals(
        "warnings | `warnings` is no severity to fail on | did you mean `warning`?",
        problem("failOn: warnings\n"));
    assertEquals(
        "run-as-nonroot | there is no rule `run-as-nonroot` | did you mean `run-as-non-root`?",
        problem("ignore: [image-tag-latest, run-as-nonroot]\n"));
    assertEquals(
        "zebra | there is no rule `zebra` | `plimsoll rules` lists them",
        problem("severity: {zebra: error}\n"));
    assertEquals(
        "fatal | `fatal` is no severity | known are error, warning, info, off",
        problem("severity: {image-tag-latest: fatal}\n"));
  }

  @Test
  void wrongTypes() {
    assertEquals(
        "image-tag-latest | expected a list of rules | write it as [RULE, RULE]",
        problem("select: image-tag-latest\n"));
    assertEquals(
        "[error] | expected one of error, warning, info, never | ", problem("failOn: [error]\n"));
    assertTrue(problem("- failOn\n").startsWith("- failOn | expected keys"));
  }

  @Test
  void whatIsRightCountsBesideWhatIsWrong() {
    ConfigFile file = read("failOn: nver\nselect: [nothing-like-it, security]\n");
    assertEquals(2, file.problems().size());
    assertEquals(FailOn.ERROR, file.options().failOn());
    assertEquals(List.of("security"), file.options().select());
  }

  @Test
  void brokenTextIsAProblemOfItsOwn() {
    ConfigFile file = read("failOn: [\n");
    assertTrue(file.problems().get(0).code().toString().startsWith("syntax/"));
    assertEquals(Options.defaults(), file.options());
  }

  @Test
  void oneDocumentIsEnough() {
    assertEquals(
        "failOn | a configuration is one document | remove this one",
        problem("failOn: info\n---\nfailOn: never\n"));
  }
}
