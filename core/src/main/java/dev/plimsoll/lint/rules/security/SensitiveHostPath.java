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

/** A folder of the node in which its system lives. */
@LintRule(
    id = "sensitive-host-path",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostPath",
    aliases = "proc-host-path-mounted",
    sources = {
      "kube-linter:sensitive-host-mounts",
      "trivy:KSV-0121",
      "kubesec:ProcMount",
      "kics:5308a7a8-06f8-45ac-bf10-791fe21de46e"
    })
public final class SensitiveHostPath implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      Field<String> path = volume.hostPath().path();
      if (path.isPresent() && isSensitive(clean(path.orElse("")))) {
        findings
            .report(path, "volume %s opens the node's system", volume.name().orElse(""))
            .help("mount only the file or folder that is needed, and read-only");
      }
    }
  }

  private static boolean isSensitive(String path) {
    return switch (path) {
      case "/",
          "/boot",
          "/dev",
          "/etc",
          "/lib",
          "/lib64",
          "/proc",
          "/root",
          "/sbin",
          "/bin",
          "/sys",
          "/usr",
          "/usr/bin",
          "/usr/lib",
          "/usr/sbin",
          "/var",
          "/var/lib",
          "/home",
          "/run",
          "/var/run",
          "/var/lib/docker",
          "/var/lib/containerd",
          "/var/lib/etcd",
          "/var/lib/kubelet",
          "/var/lib/kubelet/pki",
          "/etc/kubernetes",
          "/etc/kubernetes/manifests",
          "/etc/kubernetes/pki" ->
          true;
      default -> false;
    };
  }

  /** Without slashes that are doubled or at the end. */
  private static String clean(String path) {
    StringBuilder clean = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean doubled = c == '/' && clean.length() > 0 && clean.charAt(clean.length() - 1) == '/';
      if (!doubled) {
        clean.append(c);
      }
    }
    int last = clean.length() - 1;
    return last > 0 && clean.charAt(last) == '/' ? clean.substring(0, last) : clean.toString();
  }
}
