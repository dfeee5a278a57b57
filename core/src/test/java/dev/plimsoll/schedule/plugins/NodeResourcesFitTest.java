package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.reasons;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Room for requests. */
class NodeResourcesFitTest {

  private static final Inventory NODES =
      nodes(
              "status: {capacity: {cpu: 2, memory: 4Gi, pods: 2}}",
              "status: {capacity: {cpu: 4, memory: 8Gi, pods: 10, example.com/gpu: 1}}")
          .withPod("n0", requesting("cpu: 500m, memory: 1Gi"));

  private static PodInfo requesting(String amounts) {
    return pod("{containers: [{resources: {requests: {" + amounts + "}}}]}");
  }

  @Test
  void whatIsLeftMustDo() {
    NodeResourcesFit fit = new NodeResourcesFit();
    assertEquals(List.of("yes", "yes"), ask(fit, requesting("cpu: 1500m"), NODES));
    assertEquals(List.of("no", "yes"), ask(fit, requesting("cpu: 1501m"), NODES));
    assertEquals(List.of("never", "yes"), ask(fit, requesting("cpu: 2001m"), NODES));
    assertEquals(List.of("never", "yes"), ask(fit, requesting("example.com/gpu: 1"), NODES));
    assertEquals(
        Set.of("Insufficient cpu", "Insufficient memory"),
        reasons(fit, requesting("cpu: 3, memory: 3.5Gi"), NODES));
  }

  @Test
  void aNodeRunsSoManyPodsAndNoMore() {
    Inventory full = NODES.withPod("n0", pod("{}"));
    assertEquals(List.of("no", "yes"), ask(new NodeResourcesFit(), pod("{}"), full));
    assertEquals(Set.of("Too many pods"), reasons(new NodeResourcesFit(), pod("{}"), full));
  }

  @Test
  void initContainersRunBeforeAndSidecarsBeside() {
    PodInfo pod =
        pod(
            "{initContainers: [{resources: {requests: {cpu: 2}}},"
                + " {restartPolicy: Always, resources: {requests: {cpu: 300m}}},"
                + " {resources: {requests: {cpu: 1900m}}}],"
                + " containers: [{resources: {limits: {cpu: 1}}}, {resources: {requests: {cpu: 500m}}}],"
                + " overhead: {cpu: 100m}}");
    // Beside the sidecar the last init container needs 2.2, the containers but 1.8.
    assertEquals(2300, pod.requests().milliCpu());
  }

  @Test
  void requestsOfTheWholePodReplaceThoseOfContainers() {
    PodInfo pod =
        pod(
            "{resources: {requests: {cpu: 1}, limits: {memory: 1Gi}},"
                + " containers: [{resources: {requests: {cpu: 3}}}]}");
    assertEquals(1000, pod.requests().milliCpu());
    assertEquals(1L << 30, pod.requests().memory());
  }

  @Test
  void whatIsLeftMakesTheScore() {
    // n0: (2000-500-500)/2000 and (4-1-2)/4; n1: 3500/4000 and 6/8.
    assertEquals(
        List.of(37L, 81L),
        scores(new NodeResourcesFit(), requesting("cpu: 500m, memory: 2Gi"), NODES));
  }

  @Test
  void aPodWithoutRequestsCountsALittle() {
    PodInfo pod = pod("{containers: [{}, {}]}");
    assertEquals(200, pod.shape().scoredMilliCpu());
    assertEquals(400L << 20, pod.shape().scoredMemory());
    assertEquals(0, pod.requests().milliCpu());
  }
}
