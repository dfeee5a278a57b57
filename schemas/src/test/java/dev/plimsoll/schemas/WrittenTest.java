package dev.plimsoll.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WrittenTest {

  private final TypeTable table = TypeTable.load();
  private final Written written = Written.load();

  @Test
  void knowsWhatBecomesOfEmptyValues() {
    TypeInfo pod = type("", "v1", "Pod");
    TypeInfo spec = ((Shape.Structured) pod.field("spec").orElseThrow().shape()).type();
    assertEquals(Written.Empty.ALWAYS, written.empty(spec, "containers"));
    assertEquals(Written.Empty.LEFT_OUT, written.empty(spec, "hostNetwork"));
    assertEquals(Written.Empty.KEPT, written.empty(spec, "enableServiceLinks"));
    TypeInfo deployment = type("apps", "v1", "Deployment");
    TypeInfo replicas = ((Shape.Structured) deployment.field("spec").orElseThrow().shape()).type();
    assertEquals(Written.Empty.KEPT_OR_NULL, written.empty(replicas, "selector"));
    assertTrue(written.isByValue(spec, "containers"));
    assertFalse(written.isByValue(replicas, "selector"));
  }

  @Test
  void knowsTheTypesOfEachServedKind() {
    assertTrue(written.size() > 800, () -> "knows " + written.size() + " types");
    for (String kind : new String[] {"Pod", "Service", "Secret", "Node", "PersistentVolume"}) {
      assertTrue(written.isByValue(type("", "v1", kind), "metadata"), kind);
    }
  }

  private TypeInfo type(String group, String version, String kind) {
    return table.kind(group, version, kind).orElseThrow().type();
  }
}
