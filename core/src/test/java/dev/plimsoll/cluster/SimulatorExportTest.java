package dev.plimsoll.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.schedule.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kube-scheduler-simulator exports is an inventory; its items do not say what they are. */
class SimulatorExportTest {

  private static final String EXPORT =
      """
      {"pods": [{"metadata": {"name": "busy", "namespace": "default", "creationTimestamp": null},
                 "spec": {"nodeName": "node-a", "containers": [{"name": "c", "image": "x:1",
                 "resources": {"requests": {"cpu": "1"}}}]}, "status": {"phase": "Running"}}],
       "nodes": [{"metadata": {"name": "node-a"}, "spec": {},
                  "status": {"allocatable": {"cpu": "2", "memory": "4Gi", "pods": "110"}}},
                 {"metadata": {"name": "node-b"}, "spec": {},
                  "status": {"allocatable": {"cpu": "CPU", "memory": "4Gi", "pods": "110"}}}],
       "pvs": null, "pvcs": [], "storageClasses": [],
       "priorityClasses": [{"metadata": {"name": "high"}, "value": 7}],
       "schedulerConfig": {}, "namespaces": []}
      """;

  @Test
  void isAnInventory() {
    FitReport fit =
        Plimsoll.with(Options.defaults())
            .fit(
                Sources.ofText(
                    "p.yaml",
                    "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {priorityClassName:"
                        + " high, containers: [{name: c, image: 'x:1', resources: {requests: {cpu:"
                        + " 1500m}}}]}}"),
                Sources.ofText("export.json", EXPORT));
    Placement placement = fit.simulation().placements().get(0);
    assertEquals(7, placement.request().pod().priority());
    assertEquals("0/2 nodes are available: 2 Insufficient cpu.", placement.message());
    List<String> codes =
        fit.report().diagnostics().stream()
            .map((Diagnostic found) -> found.code().toString())
            .toList();
    assertEquals(
        List.of("schedule/unschedulable", "schema/format"),
        codes.stream().distinct().sorted().toList());
  }
}
