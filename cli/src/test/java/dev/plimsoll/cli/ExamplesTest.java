package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The good example is clean, and its bad twin has one finding for each planted defect. */
final class ExamplesTest {

  private static final Path EXAMPLES = Path.of("../examples");

  @Test
  void theShopIsClean() {
    Run run = Run.in(EXAMPLES, "check", "shop", "--fail-on", "info");
    assertEquals(0, run.exit(), run.out());
    assertTrue(run.out().startsWith("ok: 12 objects in 6 files checked"), run.out());
  }

  @Test
  void theShopFits() {
    for (String nodes : List.of("minikube", "three-workers", "nodes/three-zones.yaml")) {
      Run run = Run.in(EXAMPLES, "fit", "shop", "--nodes", nodes);
      assertEquals(0, run.exit(), run.out());
      assertTrue(run.out().contains("fits: 4 Pods on "), run.out());
    }
  }

  @Test
  void eachPlantedDefectIsFoundOnce() {
    Run run = Run.in(EXAMPLES, "check", "shop-sinking", "--format", "compact");
    assertEquals(1, run.exit());
    assertEquals(
        List.of(
            "shop-sinking/config.yaml:8 lint/credentials-in-config-map",
            "shop-sinking/config.yaml:17 schema/format",
            "shop-sinking/database.yaml:18 lint/database-in-deployment",
            "shop-sinking/database.yaml:56 schema/format",
            "shop-sinking/web.yaml:8 reference/selector-finds-nothing",
            "shop-sinking/web.yaml:31 schema/unknown-field",
            "shop-sinking/web.yaml:33 api/invalid",
            "shop-sinking/web.yaml:41 api/not-found"),
        run.out().lines().map(ExamplesTest::placeAndCode).toList());
  }

  @Test
  void theRequestLargerThanAnyNodeIsFoundByFit() {
    Run run =
        Run.in(EXAMPLES, "fit", "shop-sinking", "--nodes", "three-workers", "--format", "compact");
    assertEquals(1, run.exit());
    assertEquals(
        List.of("shop-sinking/database.yaml:45 schedule/unschedulable"),
        run.out()
            .lines()
            .filter(line -> line.contains(" schedule/"))
            .map(ExamplesTest::placeAndCode)
            .toList());
  }

  @Test
  void everyDefectComesWithHelp() {
    Run run = Run.in(EXAMPLES, "check", "shop-sinking");
    assertEquals(8, run.out().lines().filter(line -> line.contains("-->")).count(), run.out());
    assertTrue(run.out().lines().filter(line -> line.contains("= help:")).count() >= 7, run.out());
  }

  /** {@code file:line code} of {@code file:line:column: severity code message}. */
  private static String placeAndCode(String line) {
    String[] words = line.split(" ", 4);
    String place = words[0].substring(0, words[0].length() - 1);
    return place.substring(0, place.lastIndexOf(':')) + " " + words[2];
  }
}
