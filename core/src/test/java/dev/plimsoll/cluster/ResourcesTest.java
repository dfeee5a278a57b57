package dev.plimsoll.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Amounts, and how they are said. */
class ResourcesTest {

  private static final Resources SOME = new Resources(100, 200, 300, 1, Map.of("gpu", 2L));
  private static final Resources MORE = new Resources(50, 400, 0, 1, Map.of("nic", 1L));

  @Test
  void addsSubtractsAndCompares() {
    assertEquals(new Resources(150, 600, 300, 2, Map.of("gpu", 2L, "nic", 1L)), SOME.plus(MORE));
    assertEquals(new Resources(50, -200, 300, 0, Map.of("gpu", 2L, "nic", -1L)), SOME.minus(MORE));
    assertEquals(new Resources(100, 400, 300, 1, Map.of("gpu", 2L, "nic", 1L)), SOME.max(MORE));
    assertEquals(SOME, SOME.plus(Resources.NONE));
  }

  @Test
  void knowsAmountsByName() {
    for (String name : List.of("cpu", "memory", "ephemeral-storage", "pods", "gpu", "nic")) {
      assertEquals(7, SOME.with(name, 7).amount(name), name);
    }
    assertEquals(0, SOME.amount("other"));
  }

  @Test
  void saysAmountsAsPeopleDo() {
    assertEquals("500m", Amounts.say("cpu", 500));
    assertEquals("1.8", Amounts.say("cpu", 1800));
    assertEquals("320m", Amounts.say("cpu", 320));
    assertEquals("64", Amounts.say("cpu", 64000));
    assertEquals("1234m", Amounts.say("cpu", 1234));
    assertEquals("0", Amounts.say("memory", 0));
    assertEquals("1.5Gi", Amounts.say("memory", 3L << 29));
    assertEquals("511.9Mi", Amounts.say("memory", (512L << 20) - 1));
    assertEquals("512Mi", Amounts.say("hugepages-2Mi", 512L << 20));
    assertEquals("3", Amounts.say("example.com/gpu", 3));
  }
}
