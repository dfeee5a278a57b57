package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The traits of pod specs and containers. */
class ContainersTest {

  private static final PodSpec POD =
      new PodSpec(
          Written.root(
              """
              containers:
                - name: web
                  image: nginx
                  ports: [{containerPort: 80}, {containerPort: 81, hostPort: 8081}]
                  resources:
                    requests: {cpu: 100m, "example.com/gpu": wrong}
                    limits: {cpu: 1, memory: 1Gi, "example.com/gpu": 1}
                - name: second
                  image: nginx:1.27
              ephemeralContainers:
                - name: debug
                  image: busybox:latest
              initContainers:
                - name: migrate
                  image: "!"
                - name: proxy
                  image: envoy:latest
                  imagePullPolicy: Never
                  restartPolicy: Always
              """));

  @Test
  void containersComeInTheOrderInWhichTheyStart() {
    assertEquals(
        List.of("migrate", "proxy", "web", "second", "debug"),
        POD.allContainers().stream().map(container -> container.name().orElse("")).toList());
    assertEquals(
        List.of("spec.initContainers[1]"),
        POD.sidecars().stream().map(sidecar -> "spec." + sidecar.at().path()).toList());
  }

  @Test
  void thePullPolicyFollowsTheTag() {
    assertEquals(
        List.of("IfNotPresent", "Never", "Always", "IfNotPresent", "Always"),
        POD.allContainers().stream().map(ContainerLike::effectiveImagePullPolicy).toList());
  }

  @Test
  void requestsFollowLimits() {
    Container web = POD.containers().item(0);
    assertEquals("100m", web.effectiveRequest("cpu").orDefault().toString());
    assertEquals("1Gi", web.effectiveRequest("memory").orDefault().toString());
    assertEquals(
        "containers[0].resources.limits[memory]",
        web.effectiveRequest("memory").at().path().toString());
    assertFalse(web.effectiveRequest("example.com/gpu").isPresent());
    assertFalse(web.effectiveRequest("ephemeral-storage").isPresent());
    assertEquals(
        Map.of("cpu", quantity("100m"), "memory", quantity("1Gi")), web.effectiveRequests());
    assertEquals(Map.of(), POD.containers().item(1).effectiveRequests());
  }

  @Test
  void hostPortsFollowContainerPortsInTheNodesNetwork() {
    PodSpec host =
        new PodSpec(
            Written.root("hostNetwork: true\ncontainers: [{ports: [{containerPort: 80}]}]"));
    assertTrue(host.usesHostNetwork());
    assertEquals(80, host.effectiveHostPort(host.containers().item(0).ports().item(0)));
    assertFalse(POD.usesHostNetwork());
    assertEquals(0, POD.effectiveHostPort(POD.containers().item(0).ports().item(0)));
    assertEquals(8081, POD.effectiveHostPort(POD.containers().item(0).ports().item(1)));
  }

  @Test
  void whatIsNotThereHasNoContainers() {
    PodSpec absent = new PodSpec(Written.root("{}").field("spec"));
    assertEquals(List.of(), absent.allContainers());
    assertEquals(List.of(), absent.sidecars());
    assertFalse(absent.usesHostNetwork());
  }

  private static Quantity quantity(String text) {
    return Quantity.parse(text).orElseThrow();
  }
}
