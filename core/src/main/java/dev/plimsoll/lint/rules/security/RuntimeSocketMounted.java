package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Volume;
import dev.plimsoll.tree.Field;

/** A Pod that may give orders to the container runtime of its node. */
@LintRule(
    id = "runtime-socket-mounted",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostPath",
    sources = {
      "kube-linter:docker-sock",
      "checkov:CKV_K8S_27",
      "trivy:KSV-0006",
      "kubesec:DockerSock",
      "kubescape:C-0074",
      "kics:a6f34658-fdfb-4154-9536-56d516f65828",
      "datree:CONTAINERS_INCORRECT_PATH_VALUE_DOCKERSOCKET"
    })
public final class RuntimeSocketMounted implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      Field<String> path = volume.hostPath().path();
      if (path.isPresent() && isSocket(path.orElse(""))) {
        findings
            .report(path, "whoever can use this socket owns the node")
            .help("build images with a tool that needs no runtime, such as BuildKit without root");
      }
    }
  }

  private static boolean isSocket(String path) {
    return path.endsWith("docker.sock")
        || path.endsWith("dockershim.sock")
        || path.endsWith("containerd.sock")
        || path.endsWith("crio.sock")
        || path.endsWith("cri-dockerd.sock")
        || path.endsWith("podman.sock");
  }
}
