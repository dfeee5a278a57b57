package dev.plimsoll.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.validate.RecordedVerdicts;
import dev.plimsoll.validate.RecordedVerdicts.Verdict;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two schema engines agree on code and path, and where they are meant to differ the ledger says
 * so: {@link JsonSchemaCheck} is the judge of {@link StructuralCheck}.
 */
final class EngineAgreementTest {

  private static final Api API = Api.of(new KubernetesVersion(36));
  private static final ManifestReader MANIFESTS = new ManifestReader(API);

  private SchemaCheck structural = StructuralCheck.of(API);
  private SchemaCheck judge = JsonSchemaCheck.of(API);
  private final Set<String> different = new TreeSet<>();
  private int objects;
  private int findings;

  @Test
  void agreeOnRecordedObjects() throws IOException {
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-sample.jsonl.gz"), this::compare);
    assertTrue(objects > 1000, objects + " objects");
    assertTrue(findings > 300, findings + " findings");
    assertEquals(ledger(), different, "differences must be in the ledger, and healed ones not");
  }

  /**
   * The recorded verdicts are of one minor, but whether the engines agree needs none; every fifth
   * object will do.
   */
  @ParameterizedTest
  @ValueSource(ints = {28, 31, 34, 37})
  void agreeInOtherMinors(int minor) throws IOException {
    Api api = Api.of(new KubernetesVersion(minor));
    structural = StructuralCheck.of(api);
    judge = JsonSchemaCheck.of(api);
    AtomicInteger number = new AtomicInteger();
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-sample.jsonl.gz"),
        record -> {
          if (number.getAndIncrement() % 5 == 0) {
            compare(record);
          }
        });
    assertTrue(objects > 200, objects + " objects");
    assertTrue(findings > 60, findings + " findings");
    different.removeAll(ledger());
    assertEquals(Set.of(), different);
  }

  @Test
  void agreeOnAllRecordedObjectsWhereTheyAre() {
    Path whole = Path.of("..", "..", "shared", "conformance", "api-1.36.jsonl.gz");
    if (!Files.exists(whole)) {
      System.out.println("EngineAgreementTest: the whole recording is not here, only the sample");
      return;
    }
    RecordedVerdicts.read(whole, this::compare);
    System.out.println(
        "EngineAgreementTest: "
            + objects
            + " objects, "
            + findings
            + " findings, "
            + different.size()
            + " differences");
    // bytes: Go takes lists of numbers, and counts digits over line breaks, which a pattern cannot
    different.removeIf(line -> line.contains(" data[") || line.contains(" binaryData["));
    assertEquals(Set.of(), different);
  }

  private void compare(Verdict record) {
    for (Manifest manifest :
        MANIFESTS
            .read(
                YamlReader.read(SourceFile.of("manifest.json", record.manifest()), Limits.DEFAULTS),
                true)
            .manifests()) {
      objects++;
      Set<String> fast = found(structural, manifest);
      Set<String> slow = found(judge, manifest);
      findings += fast.size();
      for (String finding : fast) {
        if (!slow.contains(finding)) {
          different.add(record.id() + " structural " + finding);
        }
      }
      for (String finding : slow) {
        if (!fast.contains(finding)) {
          different.add(record.id() + " json-schema " + finding);
        }
      }
    }
  }

  private static Set<String> found(SchemaCheck check, Manifest manifest) {
    Diagnostics diagnostics = new Diagnostics();
    check.check(manifest, diagnostics);
    Set<String> found = new TreeSet<>();
    for (Diagnostic diagnostic : diagnostics.all()) {
      // items that are alike and words that are read as others are no matter of the schema
      String name = diagnostic.code().name();
      if (!name.equals("duplicate-item") && !name.equals("misread")) {
        found.add(diagnostic.code() + " " + diagnostic.path());
      }
    }
    return found;
  }

  private static Set<String> ledger() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String line :
        Files.readAllLines(RecordedVerdicts.committed().resolve("engines-ledger.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        listed.add(line.substring(0, line.indexOf("  ")));
      }
    }
    return listed;
  }
}
