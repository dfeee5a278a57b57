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

/** An API server that agrees to weak ciphers. */
@LintRule(
    id = "apiserver-weak-ciphers",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_105",
      "kubescape:C-0143",
      "kubescape:C-0277",
      "kics:510d5810-9a30-443a-817d-5c1fa527b110"
    })
public final class ApiserverWeakCiphers implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("tls-cipher-suites", "");
      Setting oldest = server.flag("tls-min-version", "");
      String problem = CipherSuites.problem(setting, oldest);
      if (!problem.isEmpty()) {
        findings
            .about(server.manifest())
            .report(setting, "the cipher suites are %s", problem)
            .help(
                "name suites with ECDHE and GCM or CHACHA20 in --tls-cipher-suites, or set --tls-min-version=VersionTLS13");
      }
    }
  }
}
