package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Options;
import dev.plimsoll.config.PartialFiles;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fragments and patches: fields and types are looked at, nothing is missed. */
class PartialObjectsTest {

  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.shop.example.com}
      spec:
        group: shop.example.com
        scope: Namespaced
        names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
        versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              required: [spec]
              properties:
                spec:
                  type: object
                  required: [color]
                  properties: {color: {type: string}, size: {type: integer}}
      """;

  @TempDir private Path folder;

  @Test
  void theNameOfAFragmentSaysItsKind() {
    Report report =
        check(
            "src/main/jkube/web-deployment.yml",
            """
            spec:
              replica: 2
              template:
                spec:
                  containers:
                  - ports: [{containerPort: "80"}]
                    image: "${image}"
                    stdin: "@stdin@"
            """);
    assertEquals(List.of("schema/unknown-field replica", "schema/type \"80\""), found(report));
    assertEquals(0, report.summary().objects());
    assertEquals(1, report.summary().partial());
    assertTrue(
        report.render(OutputFormat.TEXT, Style.PLAIN).contains("1 part of an object in 1 file"));
  }

  @Test
  void aFragmentOfNoKindIsSaidToBeOne() {
    Report report = check("src/main/jkube/other.yml", "spec: {}\n");
    assertEquals(List.of("schema/not-an-object spec"), found(report));
  }

  @Test
  void fragmentsOfOtherKinds() {
    Options options = Options.defaults();
    Sources sources =
        Sources.ofTexts(
            List.of(
                SourceFile.of("crd.yaml", CRD),
                SourceFile.of(
                    "src/main/jkube/web-widget.yml",
                    """
                    apiVersion: shop.example.com/v1
                    kind: Widget
                    spec: {size: big, colour: red}
                    """)));
    Report report = Plimsoll.with(options).check(sources);
    assertEquals(List.of("schema/type big", "schema/unknown-field colour"), found(report));
    assertEquals(1, report.summary().objects());
    assertEquals(1, report.summary().partial());
  }

  @Test
  void patchesThatAKustomizationNames() throws IOException {
    Files.createDirectories(folder.resolve("patches"));
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        resources: [../base]
        patches:
        - path: patches/memory.yaml
        - path: steps.yaml
          target: {kind: Deployment}
        """);
    Files.writeString(
        folder.resolve("patches/memory.yaml"),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          template:
            spec:
              containers:
              - $patch: delete
                name: old
              - name: web
                resorces: {}
        """);
    Files.writeString(
        folder.resolve("steps.yaml"),
        """
        - {op: replace, path: /spec/replicas, value: 3}
        - {op: ad, path: /spec}
        - {op: add, path: spec}
        """);
    Sources sources =
        Sources.read(
            folder,
            List.of("patches/memory.yaml", "steps.yaml"),
            InputStream.nullInputStream(),
            FileFilter.ALL,
            Limits.DEFAULTS);
    Report report = Plimsoll.with(Options.defaults()).check(sources);
    assertEquals(
        List.of(
            "schema/unknown-field resorces",
            "schema/json-patch ad",
            "schema/json-patch {op: add, path: spec}",
            "schema/json-patch spec"),
        found(report));
    assertEquals(2, report.summary().partial());
  }

  @Test
  void patterns() {
    assertTrue(PartialFiles.matches("k8s/overlays/test/web.yaml", List.of("overlays/**")));
    assertTrue(PartialFiles.matches("overlays/a/b/web.yaml", List.of("overlays/**/web.yaml")));
    assertTrue(PartialFiles.matches("overlays/web.yaml", List.of("overlays/**/web.yaml")));
    assertTrue(PartialFiles.matches("a/web.patch.yaml", List.of("*.patch.yaml")));
    assertFalse(PartialFiles.matches("overlays/a/web.yaml", List.of("overlays/*.yaml")));
    assertFalse(PartialFiles.matches("my-overlays/web.yaml", List.of("overlays/**")));
    assertFalse(PartialFiles.matches("mysrc/main/jkube/web.yml", List.of()));
    assertTrue(PartialFiles.matches("shop/src/main/kubernetes/web.yml", List.of()));
  }

  private static Report check(String name, String text) {
    return Plimsoll.with(Options.defaults()).check(Sources.ofText(name, text));
  }

  private static List<String> found(Report report) {
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      found.add(diagnostic.code() + " " + diagnostic.location().text());
    }
    return found;
  }
}
