package dev.plimsoll.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KubernetesVersionTest {

  private final TypeTable table = TypeTable.load();

  @Test
  void everyMinorOfTheTableCanBeChosen() {
    assertEquals(table.oldestMinor(), KubernetesVersion.OLDEST.minor());
    assertEquals(table.newestMinor(), KubernetesVersion.NEWEST.minor());
    assertEquals(Optional.of(KubernetesVersion.OLDEST), KubernetesVersion.parse("1.28"));
    assertEquals(Optional.of(KubernetesVersion.NEWEST), KubernetesVersion.parse("v1.37.0"));
    assertEquals(Optional.empty(), KubernetesVersion.parse("1.27"));
    assertEquals(Optional.empty(), KubernetesVersion.parse("1.38"));
  }

  /** A group that is missing in the list would pass for one of custom resources. */
  @Test
  void everyGroupThatCanBeAppliedIsBuiltIn() {
    for (KindInfo kind : table.kinds()) {
      if (kind.resource().isPresent()) {
        assertTrue(Api.isBuiltInGroup(kind.group()), kind.toString());
      }
    }
  }
}
