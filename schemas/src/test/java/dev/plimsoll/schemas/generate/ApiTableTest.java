package dev.plimsoll.schemas.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code api.table} what the recorded facts make of it; {@code -Dplimsoll.update} writes it
 * anew.
 */
class ApiTableTest {

  private static final Path TABLE = Path.of("src/main/table/api.table");
  private static final Path FACTS = Path.of("../testdata/facts");

  @Test
  void theCommittedTableIsWhatTheFactsMake() throws IOException {
    String text = ApiTableText.format(MergedFacts.read(FACTS));
    if (System.getProperty("plimsoll.update") != null) {
      Files.writeString(TABLE, text);
    }
    assertEquals(
        text,
        Files.readString(TABLE),
        "api.table is not what testdata/facts makes; run with -Dplimsoll.update and review the diff");
  }

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    ApiTable table = MergedFacts.read(FACTS);
    ApiTable again = ApiTableText.parse(ApiTableText.format(table));
    assertEquals(table.packages(), again.packages());
    assertEquals(table.kinds(), again.kinds());
    for (int index = 0; index < table.types().size(); index++) {
      assertEquals(table.types().get(index), again.types().get(index));
    }
    assertTrue(table.equals(again));
  }

  @Test
  void spansSurviveTheText() {
    String text =
        """
        minors 1.28..1.37
        type a.v1.B  1.30..
          c  1.33..1.35  list of string  required=..1.34  enum=""|x y  list=map(p,q)
        """;
    ApiTable table = ApiTableText.parse(text);
    ApiTable.FieldRow field = table.types().get(0).fields().get(0);
    assertEquals(new ApiTable.Span(33, 35), field.span());
    assertEquals(new ApiTable.Span(0, 34), field.required().get(0));
    assertEquals(java.util.List.of("", "x y"), field.enumValues());
    assertEquals(java.util.List.of("p", "q"), field.listMapKeys());
    assertEquals(table, ApiTableText.parse(ApiTableText.format(table)));
  }

  @Test
  void defaultsNameFieldsThatExist() throws IOException {
    ApiTable table = ApiTableText.parse(Files.readString(TABLE));
    assertThrows(
        IllegalArgumentException.class,
        () -> ApiTableText.withDefaults(table, "core.v1.PodSpec.restartPolice = \"Always\""));
    ApiTable merged = ApiTable.read(TABLE);
    TreeSet<String> defaults = new TreeSet<>();
    for (ApiTable.TypeRow type : merged.types()) {
      for (ApiTable.FieldRow field : type.fields()) {
        if (!field.defaultValue().isEmpty()) {
          defaults.add(type.name() + "." + field.name() + "=" + field.defaultValue());
        }
      }
    }
    assertTrue(defaults.contains("core.v1.PodSpec.restartPolicy=\"Always\""));
    assertTrue(defaults.contains("core.v1.ContainerPort.protocol=\"TCP\""));
    assertTrue(defaults.contains("core.v1.Probe.failureThreshold=3"));
  }
}
