package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.CipherSuites;
import dev.plimsoll.lint.Component;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Setting;
import dev.plimsoll.reference.Index;

/** A kubelet that agrees to weak ciphers. */
@LintRule(
    id = "kubelet-weak-ciphers",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_151",
      "trivy:KCV-0092",
      "kubescape:C-0184",
      "kics:510d5810-9a30-443a-817d-5c1fa527b110"
    })
public final class KubeletWeakCiphers implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting = kubelet.setting("tls-cipher-suites", "", "tlsCipherSuites", "");
      Setting oldest = kubelet.setting("tls-min-version", "", "tlsMinVersion", "");
      String problem = CipherSuites.problem(setting, oldest);
      if (!problem.isEmpty()) {
        findings
            .about(kubelet.manifest())
            .report(setting, "the cipher suites are %s", problem)
            .help(
                "name suites with ECDHE and GCM or CHACHA20 in tlsCipherSuites, or set tlsMinVersion: VersionTLS13");
      }
    }
  }
}
