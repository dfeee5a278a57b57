package dev.plimsoll.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.Report;
import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where definitions come from, and what is said where there is none. */
class DefinitionsTest {

  private static final String SCHEMA =
      """
      {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {
        "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"},
        "spec": {"type": "object", "additionalProperties": false, "required": ["secretName"],
                 "properties": {"secretName": {"type": "string", "pattern": "^[a-z-]+$"}}}}}
      """;

  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: engines.shop.example.com}
      spec:
        group: shop.example.com
        scope: Cluster
        names: {plural: engines, singular: engine, kind: Engine, listKind: EngineList}
        versions:
        - name: v1
          served: true
          storage: true
          deprecated: true
          schema:
            openAPIV3Schema:
              type: object
              x-kubernetes-list-map-keys: {a: b}
              properties: {spec: {type: object, properties: {hp: {type: integer}}}}
      """;

  private static final String ENGINE =
      "apiVersion: shop.example.com/v1\nkind: Engine\nmetadata: {name: a}\nspec: {hp: x}\n";

  @TempDir private Path folder;

  @Test
  void schemasInTheLayoutsOfOthers() {
    String certificate =
        "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: a}\n"
            + "spec: {secretname: a, secretName: A}\n";
    for (String name :
        List.of(
            "schemas/cert-manager.io/certificate_v1.json",
            "certificate-cert-manager.io-v1.json",
            "x/certificate-cert-manager-v1.json")) {
      assertEquals(
          List.of("schema/unknown-field secretname", "api/invalid A"),
          found(check(certificate, SourceFile.of(name, SCHEMA))),
          name);
    }
    assertEquals(
        List.of("schema/unknown-kind cert-manager.io/v1"),
        found(check(certificate, SourceFile.of("cert-manager.io/certificate_v2.json", SCHEMA))));
  }

  @Test
  void definitionsThatAreNotCheckedThemselves() {
    Report report = check(ENGINE, SourceFile.of("crds/engine.yaml", CRD));
    assertEquals(List.of("api/warning shop.example.com/v1", "schema/type x"), found(report));
    assertEquals(1, report.summary().objects());
  }

  @Test
  void aFolderOfDefinitionsMayHaveAKustomization() throws IOException {
    Files.writeString(folder.resolve("kustomization.yaml"), "resources: [engine.yaml]\n");
    Files.writeString(folder.resolve("engine.yaml"), CRD);
    Sources definitions = Sources.readDefinitions(folder, List.of("."));
    Report report =
        Plimsoll.with(Options.defaults())
            .knowing(definitions)
            .check(Sources.ofText("a.yaml", ENGINE));
    assertEquals(List.of("api/warning shop.example.com/v1", "schema/type x"), found(report));
  }

  @Test
  void aPathThatIsNotThereIsSaid() {
    Sources definitions = Sources.readDefinitions(folder, List.of("nowhere"));
    Report report =
        Plimsoll.with(Options.defaults())
            .knowing(definitions)
            .check(
                Sources.ofText("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"));
    assertEquals(List.of("source/not-found "), found(report));
  }

  @Test
  void withoutADefinitionTheHelpSaysWhereToPutIt() {
    Diagnostic note =
        Plimsoll.with(Options.defaults())
            .check(Sources.ofText("a.yaml", ENGINE))
            .diagnostics()
            .get(0);
    assertEquals("schema/unknown-kind", note.code().toString());
    assertTrue(note.help().contains("crds:"), note.help());
  }

  private static Report check(String text, SourceFile definition) {
    return Plimsoll.with(Options.defaults())
        .knowing(Sources.ofTexts(List.of(definition)))
        .check(Sources.ofText("a.yaml", text));
  }

  private static List<String> found(Report report) {
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      found.add(diagnostic.code() + " " + diagnostic.location().text());
    }
    return found;
  }
}
