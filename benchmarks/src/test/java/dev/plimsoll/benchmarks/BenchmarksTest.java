package dev.plimsoll.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.report.FitReport;
import dev.plimsoll.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each benchmark does what it says that it measures, once. */
class BenchmarksTest {

  @Test
  void parsingMeetsTheWholeText() {
    ParseBenchmark benchmark = new ParseBenchmark();
    assertTrue(benchmark.engineEvents() > 100);
    assertEquals(List.of(), benchmark.locatedTree().problems());
    assertEquals(1, benchmark.locatedTree().documents().size());
  }

  @Test
  void theTreeCostsNoMoreThanItDid() {
    TreeMemory.Cost cost = TreeMemory.measure();
    assertTrue(cost.retained() > 1 && cost.retained() < 12, cost::toString);
    assertTrue(cost.allocated() < 250, cost::toString);
  }

  @Test
  void checksAreCleanAndComplete() {
    CheckBenchmark benchmark = new CheckBenchmark();
    clean(benchmark.oneDeployment(), 1);
    clean(benchmark.thousandDeployments(), 1000);
  }

  @Test
  void allPodsFindANode() {
    FitBenchmark benchmark = new FitBenchmark();
    placed(benchmark.threeNodes(), 3);
    placed(benchmark.hundredNodes(), 300);
    assertTrue(benchmark.thousandNodes().fits());
    assertEquals(5000, benchmark.thousandNodes().placements().size());
  }

  private static void clean(Report report, int objects) {
    assertEquals(List.of(), report.diagnostics());
    assertEquals(objects, report.summary().objects());
  }

  private static void placed(FitReport fit, int pods) {
    assertTrue(fit.fits(), fit::conclusion);
    assertEquals(pods, fit.simulation().placements().size());
  }
}
