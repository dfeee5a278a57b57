package dev.plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.Plimsoll;
import dev.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published schema and the reader say the same of the same files. */
final class ConfigSchemaTest {

  private static final Path PUBLISHED = Path.of("../docs/plimsoll.schema.json");

  private static final List<String> GOOD =
      List.of(
          "kubernetesVersion: \"1.36\"",
          "upgradeTo: \"1.37\"",
          "failOn: warning",
          "select: [security, image-tag-latest, pss-baseline]",
          "ignore: [lint/run-as-non-root, reference/not-in-set]",
          "severity: {image-tag-latest: error, host-pid: \"off\"}",
          "settings: {service-port-out-of-range: {allowed: [80, 8000-8999]}}",
          "settings: {resource-bounds: {bounds: {limits.cpu: ..4, requests.memory: 16Mi..}}}",
          "settings: {storage-class-not-allowed: {allowed: [a], required: true}}",
          "settings: {required-label-missing: {labels: {team: '.+'}, kinds: [Pod]}}",
          "limits: {depth: 100}",
          "crds: [crds/]",
          "partial: [\"overlays/**\"]",
          "annotationsOf: [kube-linter, checkov]",
          "assume: [StorageClass/gp3, {kind: Secret, names: [db-*], namespaces: [shop]}]",
          "preview: true",
          "overrides: [{paths: [a], kinds: [Job], names: [x], namespaces: [y], labels: {a: b},"
              + " select: [security], ignore: [host-pid], severity: {host-ipc: info},"
              + " settings: {priority-class-not-accepted: {accepted: [a]}}}]",
          "exceptions: [{rules: [host-pid], names: [x], reason: why, until: \"2027-01-31\"}]",
          "locked: [host-pid]",
          "baseline: plimsoll-baseline.yaml",
          "{}");

  private static final List<String> BAD =
      List.of(
          "colour: red",
          "failOn: warnings",
          "select: security",
          "ignore: [nothing-like-it]",
          "severity: {image-tag-latest: loud}",
          "severity: {image-tag-lates: error}",
          "settings: {image-tag-latest: {a: b}}",
          "settings: {service-port-out-of-range: {allowed: [http]}}",
          "settings: {service-port-out-of-range: {allow: [80]}}",
          "settings: {resource-bounds: {bounds: {limits.cpus: ..4}}}",
          "settings: {resource-bounds: {bounds: {limits.cpu: \"4\"}}}",
          "settings: {storage-class-not-allowed: {required: sure}}",
          "limits: {depth: 0}",
          "limits: {width: 1}",
          "crds: crds/",
          "annotationsOf: [trivy]",
          "preview: often",
          "overrides: {paths: [a]}",
          "overrides: [{path: [a]}]",
          "overrides: [{labels: [a]}]",
          "exceptions: [{rules: [host-pid]}]",
          "exceptions: [{reason: x}]",
          "exceptions: [{rules: [host-pid], reason: why, until: soon}]",
          "locked: host-pid",
          "- a");

  private static int problems(String text) {
    return Plimsoll.configure(SourceFile.of("plimsoll.yaml", text), Options.defaults())
        .problems()
        .size();
  }

  @Test
  void schemaAndReaderAgree() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Plimsoll.configurationSchema());
    for (String text : GOOD) {
      assertEquals(0, problems(text), text);
      assertEquals(List.of(), schema.validate(text, InputFormat.YAML), text);
    }
    for (String text : BAD) {
      assertEquals(true, problems(text) > 0, "the reader takes " + text);
      assertEquals(
          false, schema.validate(text, InputFormat.YAML).isEmpty(), "the schema takes " + text);
    }
  }

  @Test
  void everyKeyHasAnExample() {
    Set<String> missing = new HashSet<>();
    String all = String.join("\n", GOOD);
    for (List<ConfigKey> keys : List.of(ConfigKey.FILE, ConfigKey.OVERRIDE, ConfigKey.EXCEPTION)) {
      for (ConfigKey key : keys) {
        if (!all.contains(key.name() + ":")) {
          missing.add(key.name());
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** {@code -Dplimsoll.update} writes it anew. */
  @Test
  void thePublishedSchemaIsTheOne() throws IOException {
    String schema = Plimsoll.configurationSchema();
    if (System.getProperty("plimsoll.update") != null) {
      Files.writeString(PUBLISHED, schema);
    }
    assertEquals(Files.readString(PUBLISHED), schema);
  }
}
