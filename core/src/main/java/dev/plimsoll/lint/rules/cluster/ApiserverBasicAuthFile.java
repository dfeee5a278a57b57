package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Component;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Setting;
import dev.plimsoll.reference.Index;

/** An API server that knows people by a file of passwords. */
@LintRule(
    id = "apiserver-basic-auth-file",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"checkov:CKV_K8S_69", "kics:5da47109-f8d6-4585-9e2b-96a8958a12f5"})
public final class ApiserverBasicAuthFile implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("basic-auth-file", "");
      if (setting.isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "user names and passwords are read from a file")
            .help(
                "use client certificates or OpenID Connect; the flag is gone since Kubernetes 1.19");
      }
    }
  }
}
