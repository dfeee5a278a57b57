package dev.plimsoll.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Service;
import dev.plimsoll.reference.Index;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinterTest {

  private static final String TEXT =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: first, namespace: shop}
      spec:
        initContainers: [{name: a}, {name: b, restartPolicy: Always}]
        containers: [{name: c}]
        ephemeralContainers: [{name: d}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: second}
      """;

  private static final ContainerRule EACH_CONTAINER =
      (site, findings) ->
          findings.report(site.container().image(), "%s is %s", site.name(), site.role());

  private static List<Diagnostic> run(Rule... rules) {
    List<RegisteredRule> registered = new ArrayList<>();
    for (int i = 0; i < rules.length; i++) {
      RuleInfo info =
          new RuleInfo(
              "rule-" + i,
              Severity.WARNING,
              Category.SECURITY,
              "0.1",
              true,
              Stability.STABLE,
              List.of(),
              List.of(),
              "",
              "");
      registered.add(new RegisteredRule(rules[i], info));
    }
    ManifestSet set =
        ManifestSet.of(
            new ManifestReader(Api.of(KubernetesVersion.DEFAULT))
                .read(YamlReader.read(SourceFile.of("a.yaml", TEXT), Limits.DEFAULTS), true)
                .manifests());
    Diagnostics diagnostics = new Diagnostics();
    new Linter(Selection.of(Options.defaults(), registered)).check(Index.of(set), diagnostics);
    return diagnostics.all();
  }

  private static List<String> messages(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::message).toList();
  }

  @Test
  void containersOfEveryRole() {
    List<Diagnostic> found = run(EACH_CONTAINER);
    assertEquals(
        List.of("a is INIT", "b is SIDECAR", "c is MAIN", "d is EPHEMERAL"), messages(found));
    assertEquals("spec.initContainers[0].image", found.get(0).path().toString());
    assertEquals("Pod/shop/first", found.get(0).object().toString());
    assertEquals("lint/rule-0", found.get(0).code().toString());
  }

  @Test
  void podsKindsAndSets() {
    PodRule pods = (site, findings) -> findings.report(site.spec(), "a Pod");
    SetRule set =
        (index, findings) ->
            findings
                .about(index.set().all().get(1))
                .report(
                    index.set().all().get(1).metadata(), "%s objects", index.set().all().size());
    List<Diagnostic> found = run(pods, new Services(), set);
    assertEquals(List.of("a Pod", "Service second", "2 objects"), messages(found));
    assertEquals("Service/second", found.get(2).object().toString());
  }

  private static final class Services implements KindRule<Service> {

    @Override
    public String group() {
      return "";
    }

    @Override
    public String kind() {
      return "Service";
    }

    @Override
    public Service view(Located root) {
      return new Service(root);
    }

    @Override
    public void check(Service object, Findings findings) {
      String name = object.metadata().name().orElse("");
      findings.report(object.metadata().name(), "Service %s", name);
    }
  }

  @Test
  void aRuleThatThrowsCostsOneFindingAndNoOther() {
    ContainerRule broken =
        (site, findings) -> {
          findings.report(site.container().name(), "before");
          throw new IllegalStateException("out of paper");
        };
    PodRule brokenToo =
        (site, findings) -> {
          throw new StackOverflowError();
        };
    List<Diagnostic> found = run(broken, brokenToo, EACH_CONTAINER);
    assertEquals(7, found.size(), messages(found).toString());
    assertEquals("internal/rule-failed", found.get(0).code().toString());
    assertEquals(Severity.ERROR, found.get(0).severity());
    assertTrue(found.get(0).message().contains("rule-0 failed"), found.get(0).message());
    assertTrue(found.get(0).message().contains("out of paper"), found.get(0).message());
    assertEquals("before", found.get(1).message());
    assertEquals("internal/rule-failed", found.get(2).code().toString());
  }

  @Test
  void nothingToCheckIsNothingFound() {
    Diagnostics diagnostics = new Diagnostics();
    new Linter(Selection.of(Options.defaults()))
        .check(Index.of(ManifestSet.of(List.of())), diagnostics);
    assertTrue(diagnostics.isEmpty());
  }

  @Test
  void valuesMustFitTheMessage() {
    Located place =
        Located.root(YamlReader.read(SourceFile.of("a", "a"), Limits.DEFAULTS).documents().get(0));
    Findings findings = new Findings();
    assertThrows(
        IllegalArgumentException.class, () -> findings.report(() -> place, "%s and %s", "one"));
    assertThrows(IllegalArgumentException.class, () -> findings.report(() -> place, "none", "one"));
  }
}
