package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Component;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Setting;
import dev.plimsoll.reference.Index;

/** An etcd that trusts everybody whom the cluster trusts. */
@LintRule(
    id = "etcd-unique-ca",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0159", "kics:cb7e695d-6a85-495c-b15f-23aed2519303"})
public final class EtcdUniqueCa implements SetRule {

  /** Where kubeadm keeps the authority of the cluster. */
  private static final String OF_CLUSTER = "/etc/kubernetes/pki/ca.crt";

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting trusted = etcd.flag("trusted-ca-file", "");
      if (trusted.isWritten() && isOfCluster(trusted.value(), index)) {
        findings
            .about(etcd.manifest())
            .report(trusted, "etcd takes every certificate of the cluster")
            .help("sign the certificates for etcd with an authority of its own");
      }
    }
  }

  private static boolean isOfCluster(String file, Index index) {
    for (Component server : Component.all("kube-apiserver", index)) {
      if (server.flag("client-ca-file", "").is(file)) {
        return true;
      }
    }
    return file.equals(OF_CLUSTER);
  }
}
