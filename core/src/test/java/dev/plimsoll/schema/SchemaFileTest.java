package dev.plimsoll.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.schemas.Descriptions;
import dev.plimsoll.schemas.JsonSchemas;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeTable;
import dev.plimsoll.validate.RecordedVerdicts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that others get are valid ones, and take and refuse what they should. */
final class SchemaFileTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Descriptions DESCRIPTIONS = Descriptions.load();
  private static final Path EXAMPLES = Path.of("..", "examples");

  private static Schema file(int minor) {
    return REGISTRY.getSchema(
        JsonSchemas.file(minor, DESCRIPTIONS).orElseThrow(), InputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 29, 30, 31, 32, 33, 34, 35, 36, 37})
  void theSchemasOfAMinorAreSchemas(int minor) {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(
        List.of(),
        meta.validate(JsonSchemas.file(minor, DESCRIPTIONS).orElseThrow(), InputFormat.JSON));
  }

  /** Around the definitions, which all share, each kind has a few lines of its own. */
  @Test
  void theSchemasOfKindsAreSchemas() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    int kinds = 0;
    for (KindInfo kind : TypeTable.load().kinds()) {
      if (kind.resource().isPresent() && kind.servedIn(36)) {
        String text = JsonSchemas.described(kind, 36, DESCRIPTIONS).orElseThrow();
        assertTrue(text.contains("\"$comment\""), "says whose it is");
        String own = text.substring(0, text.indexOf(",\n\"$defs\"")) + "}";
        assertEquals(List.of(), meta.validate(own, InputFormat.JSON), kind.toString());
        kinds++;
      }
    }
    assertTrue(kinds > 80, kinds + " kinds");
  }

  @Test
  void examplesPass() throws Exception {
    Schema schema = file(36);
    int looked = 0;
    try (Stream<Path> found = Files.walk(EXAMPLES.resolve("shop"))) {
      for (Path path : found.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        for (String document : Files.readString(path).split("(?m)^---.*$")) {
          if (!document.isBlank()) {
            assertEquals(List.of(), schema.validate(document, InputFormat.YAML), path.toString());
            looked++;
          }
        }
      }
    }
    assertTrue(looked >= 12, looked + " documents");
  }

  /** What the server decoded passes; what it refused to decode does not. */
  @Test
  void agreesWithTheServersDecoder() {
    Schema schema = file(36);
    TreeSet<String> wrong = new TreeSet<>();
    List<String> seen = new ArrayList<>();
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-sample.jsonl.gz"),
        record -> {
          if (record.verdict().equals("ok")) {
            seen.add(record.id());
            for (Error error : schema.validate(record.manifest(), InputFormat.JSON)) {
              boolean shape =
                  !error.getKeyword().equals("required") && !error.getKeyword().equals("enum");
              // kubectl takes a namespace that is no string for none
              if (shape && !error.getInstanceLocation().toString().equals("/metadata/namespace")) {
                wrong.add(record.id() + " " + error);
              }
            }
          }
        });
    assertEquals(new TreeSet<>(), wrong);
    assertTrue(seen.size() > 300, seen.size() + " objects");
  }

  @Test
  void listsForeignKindsAndMistakes() {
    Schema schema = file(36);
    String pod = "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, imaeg: b}]}}";
    assertFalse(schema.validate(pod, InputFormat.YAML).isEmpty());
    assertFalse(
        schema
            .validate("{apiVersion: v1, kind: List, items: [" + pod + "]}", InputFormat.YAML)
            .isEmpty());
    assertTrue(
        schema
            .validate("{apiVersion: a.example/v1, kind: Thing, spec: {a: 1}}", InputFormat.YAML)
            .isEmpty());
    assertFalse(schema.validate("{kind: Pod}", InputFormat.YAML).isEmpty());
    assertTrue(JsonSchemas.file(27, DESCRIPTIONS).isEmpty());
  }
}
