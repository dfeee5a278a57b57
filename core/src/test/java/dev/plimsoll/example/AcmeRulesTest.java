package dev.plimsoll.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.ConfigFile;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.lint.Rule;
import dev.plimsoll.lint.RuleProvider;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are not Plimsoll's own, as {@code docs/library.md} shows them. */
final class AcmeRulesTest {

  private static final List<RuleProvider> ACME = List.of(new AcmeRules());
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {cost-centre: shop}}
      spec: {containers: [{name: web, image: "registry.example/web:1.4.2"}]}
      """;

  private static List<Diagnostic> found(String config, String text) {
    ConfigFile file =
        Plimsoll.configure(SourceFile.of("plimsoll.yaml", config), Options.defaults(), ACME);
    assertEquals(List.of(), file.problems());
    return Plimsoll.with(file.options(), ACME)
        .check(Sources.ofText("web.yaml", text))
        .diagnostics();
  }

  @Test
  void thePageShowsTheSource() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/plimsoll/example/AcmeRules.java"));
    assertTrue(Files.readString(Path.of("../docs/library.md")).contains(source));
  }

  @Test
  void aRuleRunsLikeAnyOther() {
    assertEquals(List.of(), found("select: [acme-cost-centre]", POD));
    List<Diagnostic> wrong =
        found(
            "select: [acme-cost-centre]\nseverity: {acme-cost-centre: error}\n"
                + "settings: {acme-cost-centre: {known: [stock]}}",
            POD);
    assertEquals(1, wrong.size());
    assertEquals("lint/acme-cost-centre", wrong.get(0).code().toString());
    assertEquals("error", wrong.get(0).severity().word());
    String silenced = "# plimsoll: ignore acme-cost-centre - a test\n" + POD;
    assertEquals(
        List.of(),
        found("select: [acme-cost-centre]\nsettings: {acme-cost-centre: {known: [x]}}", silenced));
  }

  @Test
  void providersAreFoundOnAClassPath(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(RuleProvider.class.getName()), AcmeRules.class.getName() + "\n");
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, AcmeRulesTest.class.getClassLoader())) {
      List<RuleProvider> found = RuleProvider.load(loader);
      assertEquals(AcmeRules.class, found.get(0).getClass());
    }
  }

  @Test
  void aRuleHasToBeWhole() {
    SetRule bare = (index, findings) -> {};
    assertTrue(refused("acme-", bare).contains("has no @LintRule"));
    Rule own = new AcmeRules().rules().get(0);
    assertEquals(
        "the rule `acme-cost-centre` does not begin with `other-`", refused("other-", own));
  }

  private static String refused(String prefix, Rule rule) {
    RuleProvider provider =
        new RuleProvider() {
          @Override
          public String prefix() {
            return prefix;
          }

          @Override
          public List<Rule> rules() {
            return List.of(rule);
          }
        };
    return String.valueOf(
        assertThrows(
                OptionsException.class, () -> Plimsoll.with(Options.defaults(), List.of(provider)))
            .getMessage());
  }
}
