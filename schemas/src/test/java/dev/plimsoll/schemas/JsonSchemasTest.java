package dev.plimsoll.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The JSON Schemas are JSON, whole, and say what the table says. */
class JsonSchemasTest {

  private final TypeTable table = TypeTable.load();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void definitionsHaveEveryTypeAndFieldOfTheirMinor() {
    for (int minor = table.oldestMinor(); minor <= table.newestMinor(); minor++) {
      JsonNode definitions =
          json.readTree(JsonSchemas.definitions(minor).orElseThrow()).get("$defs");
      int types = 0;
      for (String name : table.typeNames()) {
        TypeInfo type = table.type(name).orElseThrow();
        if (minor < type.since().orElse(0) || minor > type.until().orElse(minor)) {
          assertFalse(definitions.has(name), name + " in 1." + minor);
          continue;
        }
        types++;
        List<String> fields = new ArrayList<>();
        for (FieldInfo field : type.fields()) {
          if (field.existsIn(minor)) {
            fields.add(field.name());
          }
        }
        JsonNode definition = definitions.get(name);
        assertEquals(
            fields, List.copyOf(definition.get("properties").propertyNames()), name + minor);
        assertFalse(definition.get("additionalProperties").asBoolean(true), name);
      }
      assertEquals(types, definitions.size());
      assertTrue(types > 1100, "types in 1." + minor + ": " + types);
    }
  }

  @Test
  void everyKindHasASchemaWithAllItRefersTo() {
    for (int minor : new int[] {28, 30, 36, 37}) {
      for (KindInfo kind : table.kinds()) {
        if (kind.resource().isEmpty()) {
          continue;
        }
        Optional<String> text = JsonSchemas.of(kind.group(), kind.version(), kind.kind(), minor);
        assertEquals(kind.existsIn(minor), text.isPresent(), kind + " in 1." + minor);
        if (text.isPresent()) {
          whole(json.readTree(text.get()), kind, minor);
        }
      }
    }
  }

  private static void whole(JsonNode schema, KindInfo kind, int minor) {
    assertEquals(
        "https://plimsoll.dev/schemas/kubernetes-1."
            + minor
            + "/"
            + kind.apiVersion()
            + "/"
            + kind.kind()
            + ".json",
        schema.get("$id").asString());
    assertEquals("#/$defs/" + kind.type().name(), schema.get("$ref").asString());
    for (JsonNode reference : schema.findValues("$ref")) {
      if (!reference.isString()) {
        continue; // JSONSchemaProps has a field of that name
      }
      String name = reference.asString().substring("#/$defs/".length());
      assertTrue(schema.get("$defs").has(name), kind + " in 1." + minor + " lacks " + name);
    }
  }

  @Test
  void unknownKindsAndMinorsHaveNone() {
    assertEquals(Optional.empty(), JsonSchemas.of("apps", "v1", "Pod", 36));
    assertEquals(Optional.empty(), JsonSchemas.of("", "v1", "Pod", 12));
    assertEquals(Optional.empty(), JsonSchemas.definitions(12));
    assertEquals(
        Optional.empty(),
        JsonSchemas.of("storagemigration.k8s.io", "v1", "StorageVersionMigration", 36));
  }

  @Test
  void patternsTakeWhatKubernetesTakes() {
    JsonNode definitions = json.readTree(JsonSchemas.definitions(36).orElseThrow()).get("$defs");
    JsonNode limits =
        definitions.at("/core.v1.ResourceRequirements/properties/limits/additionalProperties");
    accepts(limits, "1", "500m", "1.5Gi", "+1e3", "1E3", ".5", "1.", "-2", " 1Ki ", "12E");
    refuses(limits, "", "1 Gi", "1gb", "Gi", "1Kib", "0x10", "1,5");
    JsonNode data = definitions.at("/core.v1.Secret/properties/data/additionalProperties");
    accepts(data, "", "aHVudGVyMg==", "YWJj", "YWI=\n", "YWJj\nYWJj\n", "QUJD".repeat(500_000));
    refuses(data, "hunter2", "a b c", "YWI", "YWI==", "YW=I", "hunter2\n");
    JsonNode time = definitions.at("/meta.v1.ObjectMeta/properties/creationTimestamp");
    accepts(time, "2026-11-22T18:00:00Z", "2026-11-22T18:00:00.5+02:00");
    refuses(time, "2026-11-22", "2026-13-22T18:00:00Z", "now", "2026-11-22 18:00:00Z");
    JsonNode micro = definitions.at("/coordination.v1.LeaseSpec/properties/renewTime");
    accepts(micro, "2026-11-22T18:00:00.000001Z");
    refuses(micro, "2026-11-22T18:00:00Z");
  }

  private static void accepts(JsonNode schema, String... values) {
    Pattern pattern = Pattern.compile(schema.get("pattern").asString());
    for (String value : values) {
      assertTrue(pattern.matcher(value).find(), value);
    }
  }

  private static void refuses(JsonNode schema, String... values) {
    Pattern pattern = Pattern.compile(schema.get("pattern").asString());
    for (String value : values) {
      assertFalse(pattern.matcher(value).find(), value);
    }
  }
}
