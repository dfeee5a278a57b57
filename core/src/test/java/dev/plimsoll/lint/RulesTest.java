package dev.plimsoll.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Setting;
import dev.plimsoll.reference.ReferenceSources;
import dev.plimsoll.reference.References;
import dev.plimsoll.testkit.Card;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule must keep to. Its card is run by {@link dev.plimsoll.SpecsTest}. */
final class RulesTest {

  private static final Path FOLDER = Path.of("src/main/java/dev/plimsoll/lint/rules");

  /** The tools whose rules may be named as sources. */
  private static final Set<String> PEERS =
      Set.of(
          "kube-linter",
          "kube-score",
          "polaris",
          "checkov",
          "trivy",
          "pss",
          "kubesec",
          "kubescape",
          "kics",
          "datree");

  @Test
  void everyFileOfTheFolderIsRegistered() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .sorted()
          .forEach(files::add);
    }
    List<String> classes =
        RuleIndex.all().stream()
            .map(registered -> registered.rule().getClass().getSimpleName() + ".java")
            .sorted()
            .toList();
    assertEquals(files, classes);
    assertTrue(classes.size() >= 6, "the rules are gone");
  }

  @Test
  void theIndexSaysWhatTheAnnotationSays() {
    for (RegisteredRule registered : RuleIndex.all()) {
      RuleInfo info = registered.info();
      LintRule annotation = registered.rule().getClass().getAnnotation(LintRule.class);
      assertNotNull(annotation, info.id());
      assertEquals(annotation.id(), info.id());
      assertEquals(annotation.severity(), info.severity(), info.id());
      assertEquals(annotation.category(), info.category(), info.id());
      assertEquals(annotation.since(), info.since(), info.id());
      assertEquals(annotation.enabled(), info.enabled(), info.id());
      assertEquals(annotation.stability(), info.stability(), info.id());
      assertEquals(List.of(annotation.aliases()), info.aliases(), info.id());
      assertEquals(List.of(annotation.sources()), info.sources(), info.id());
      String folder = registered.rule().getClass().getPackageName();
      assertTrue(folder.endsWith("." + info.category().word()), info.id());
    }
  }

  @Test
  void everyRuleShipsACardThatIsWhole() throws IOException {
    for (RegisteredRule registered : RuleIndex.all()) {
      RuleInfo info = registered.info();
      try (InputStream in = RuleInfo.class.getResourceAsStream(info.card())) {
        assertNotNull(in, info.card() + " is not on the class path");
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Card card = Card.parse(info.card(), text); // an example that fires, and one that does not
        assertEquals(info.code().toString(), card.rule());
        String summary = info.summary().replace("`", "");
        assertTrue(card.summary().startsWith(summary), info.id() + ": " + card.summary());
      }
      assertTrue(info.summary().endsWith("."), info.summary());
      assertTrue(info.summary().length() <= 120, info.summary());
    }
  }

  @Test
  void namesAreUnique() {
    Set<String> names = new HashSet<>();
    for (Category category : Category.values()) {
      names.add(category.word());
    }
    for (RegisteredRule registered : RuleIndex.all()) {
      assertTrue(names.add(registered.info().id()), registered.info().id());
      for (String alias : registered.info().aliases()) {
        assertTrue(names.add(alias), alias);
      }
    }
  }

  @Test
  void sourcesNameKnownTools() {
    for (RegisteredRule registered : RuleIndex.all()) {
      Set<String> once = new HashSet<>();
      for (String source : registered.info().sources()) {
        int colon = source.indexOf(':');
        assertTrue(colon > 0 && PEERS.contains(source.substring(0, colon)), source);
        assertFalse(source.substring(colon + 1).isBlank(), source);
        assertTrue(once.add(source), source + " twice");
      }
    }
  }

  /**
   * Whoever changes a rule or a default shows it here, and in the change log; {@code
   * -Dplimsoll.update} writes the page anew.
   */
  @Test
  void thePageListsEveryRule() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules

            Made from the rules and their cards by `RulesTest`. `plimsoll explain RULE` shows a whole card.
            How the checks of other linters are covered is in [rules-coverage.md](rules-coverage.md).

            | rule | category | severity | by default | why |
            |---|---|---|---|---|
            """);
    for (RegisteredRule registered : RuleIndex.all()) {
      RuleInfo info = registered.info();
      page.append("| `")
          .append(info.id())
          .append("` | ")
          .append(info.category().word())
          .append(" | ")
          .append(info.severity().word())
          .append(" | ")
          .append(info.runsByDefault() ? "on" : "off")
          .append(" | ")
          .append(info.summary())
          .append(" |\n");
    }
    page.append("\n## Settings\n\n");
    page.append(
        "These go under `settings` in a [plimsoll.yaml](configuration.md). A rule with settings that is off");
    page.append(
        " runs as soon as it has some.\n\n| rule | setting | what for | written as |\n|---|---|---|---|\n");
    for (RegisteredRule registered : RuleIndex.all()) {
      for (Setting<?> setting : registered.settings()) {
        page.append("| `")
            .append(registered.id())
            .append("` | `")
            .append(setting.name())
            .append("` | ")
            .append(setting.description())
            .append(" | ")
            .append(setting.written())
            .append(" |\n");
      }
    }
    samePage("rules.md", page.toString());
  }

  /** Peer by peer, what is covered by which rule: as the rules' sources say. */
  @Test
  void thePageOfCoverageListsEverySource() throws IOException {
    Map<String, Map<String, List<String>>> peers = new TreeMap<>();
    for (RegisteredRule registered : RuleIndex.all()) {
      for (String source : registered.info().sources()) {
        int colon = source.indexOf(':');
        peers
            .computeIfAbsent(source.substring(0, colon), peer -> new TreeMap<>())
            .computeIfAbsent(source.substring(colon + 1), check -> new ArrayList<>())
            .add("`" + registered.info().id() + "`");
      }
    }
    ReferenceSources.all()
        .forEach(
            (code, sources) -> {
              assertTrue(References.codes().contains(code), code);
              for (String source : sources) {
                int colon = source.indexOf(':');
                assertTrue(PEERS.contains(source.substring(0, colon)), source);
                peers
                    .computeIfAbsent(source.substring(0, colon), peer -> new TreeMap<>())
                    .computeIfAbsent(source.substring(colon + 1), check -> new ArrayList<>())
                    .add("`" + code + "`");
              }
            });
    peers.values().forEach(checks -> checks.values().forEach(rules -> rules.sort(null)));
    StringBuilder page =
        new StringBuilder(
            """
            # Which checks of other linters are covered

            Made from the `sources` of the rules, and those of references, by `RulesTest`. `--compat NAME` runs the rules that cover a linter (references are always followed);
            `--compat pss-baseline` and `--compat pss-restricted` those that are the Pod Security Standards, as they are for
            the version of Kubernetes that is checked for. What is not covered, and why, is in
            [rules-left.md](rules-left.md). What the API server refuses anyway is no rule here: its validation says it.
            """);
    peers.forEach(
        (peer, checks) -> {
          page.append("\n## ").append(peer).append(" (").append(checks.size()).append(")\n\n");
          page.append("| its check | rules |\n|---|---|\n");
          checks.forEach(
              (check, rules) ->
                  page.append("| ")
                      .append(check)
                      .append(" | ")
                      .append(String.join(", ", rules))
                      .append(" |\n"));
        });
    samePage("rules-coverage.md", page.toString());
  }

  private static void samePage(String name, String text) throws IOException {
    Path file = Path.of("../docs").resolve(name);
    if (System.getProperty("plimsoll.update") != null) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
