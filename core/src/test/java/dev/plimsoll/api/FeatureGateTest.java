package dev.plimsoll.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureGateTest {

  @Test
  void isOnFromItsMinorOn() {
    assertFalse(FeatureGate.POD_LEVEL_RESOURCES.isOn(new KubernetesVersion(33)));
    assertTrue(FeatureGate.POD_LEVEL_RESOURCES.isOn(new KubernetesVersion(34)));
    assertTrue(FeatureGate.POD_LEVEL_RESOURCES.isOn(new KubernetesVersion(37)));
  }

  @Test
  void isTakenToBeOnWhereNothingIsRecorded() {
    assertFalse(FeatureGate.CONTAINER_STOP_SIGNALS.isOn(KubernetesVersion.DEFAULT));
    assertTrue(FeatureGate.CONTAINER_STOP_SIGNALS.isOn(KubernetesVersion.NEWEST));
  }

  @Test
  void standsInTheDocumentationWithItsMinor() throws IOException {
    List<String> documented = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "versions.md"))) {
      if (line.startsWith("| `")) {
        documented.add(line.substring(0, line.indexOf("|", line.indexOf("|", 1) + 1) + 1));
      }
    }
    List<String> known = new ArrayList<>();
    for (FeatureGate gate : FeatureGate.values()) {
      String since = gate.since() == 0 ? "never up to 1.36" : "1." + gate.since();
      known.add("| `" + gate.word() + "` | " + since + " |");
    }
    assertEquals(known, documented);
  }
}
