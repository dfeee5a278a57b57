package dev.plimsoll.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What suites do not see: help, related places and repairs. */
final class ReferencesTest {

  private static List<Diagnostic> check(String text) {
    ManifestSet set =
        ManifestSet.of(
            new ManifestReader(Api.of(KubernetesVersion.DEFAULT))
                .read(YamlReader.read(SourceFile.of("a.yaml", text), Limits.DEFAULTS), true)
                .manifests());
    Diagnostics diagnostics = new Diagnostics();
    References.check(Index.of(set), diagnostics);
    return diagnostics.sorted();
  }

  private static Diagnostic only(String text) {
    List<Diagnostic> found = check(text);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  /** The text after the first repair. */
  private static String repaired(String text, Diagnostic diagnostic) {
    Fix fix = diagnostic.fixes().get(0);
    assertEquals(Fix.Safety.UNSAFE, fix.safety());
    StringBuilder changed = new StringBuilder(text);
    List<Edit> edits = fix.edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      changed.replace(
          edits.get(i).location().span().start(),
          edits.get(i).location().span().end(),
          edits.get(i).replacement());
    }
    return changed.toString();
  }

  private static List<String> related(Diagnostic diagnostic) {
    return diagnostic.related().stream().map(ReferencesTest::told).toList();
  }

  private static String told(Related related) {
    return related.message() + ": " + related.location().text();
  }

  @Test
  void aNameIsCorrectedWhereverItStands() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - name: web
            env: [{name: A, valueFrom: {configMapKeyRef: {name: settngs, key: a}}}]
            envFrom: [{configMapRef: {name: "settngs"}}]
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data: {a: "1"}
        """;
    Diagnostic found = only(text);
    assertEquals("did you mean `settings`?", found.help());
    assertEquals(
        List.of("the nearest one: settings", "used here, too: \"settngs\""), related(found));
    String repaired = repaired(text, found);
    assertTrue(repaired.contains("{name: settings, key: a}"), repaired);
    assertTrue(repaired.contains("{name: \"settings\"}"), repaired);
    assertEquals(List.of(), check(repaired));
  }

  @Test
  void aSelectorIsCorrectedToTheLabelsThatArePods() {
    String text =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          selector: {app: web, tier: back}
          ports: [{port: 80}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          template:
            metadata: {labels: {app: web, tier: front}}
        """;
    Diagnostic found = only(text);
    assertEquals("did you mean `front`, as in the Pods of Deployment `web`?", found.help());
    assertEquals("back", found.location().text());
    assertEquals(List.of("the nearest label: front"), related(found));
    assertEquals(List.of(), check(repaired(text, found)));
  }

  @Test
  void aLabelWithAnotherKeyIsNamed() {
    Diagnostic found =
        only(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {apps: web}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {app: web}}
            """);
    assertEquals("did you mean `app`, as in Pod `web`?", found.help());
    assertEquals("apps", found.location().text());
    assertEquals(List.of(), found.fixes());
  }

  @Test
  void aPortIsCorrected() {
    String text =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: htp}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app: web}}
        spec: {containers: [{name: web, ports: [{name: http, containerPort: 80}]}]}
        """;
    Diagnostic found = only(text);
    assertEquals("did you mean `http`?", found.help());
    assertEquals(List.of(), check(repaired(text, found)));
  }

  @Test
  void anObjectInAnotherNamespaceIsShown() {
    Diagnostic found =
        only(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            spec: {volumes: [{name: a, configMap: {name: settings}}]}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: base}
            """);
    assertEquals("it is in namespace `base`, and this reference stays in its own", found.help());
    assertEquals(List.of("here it is: settings"), related(found));
    assertEquals(List.of(), found.fixes());
  }

  @Test
  void wrongTypesAreNobodysReference() {
    assertEquals(
        List.of(),
        check(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec: {volumes: {a: b}, containers: [text, {env: 5, envFrom: [{configMapRef: 7}]}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: 5
            spec: {selector: web, ports: 80}
            """));
  }
}
