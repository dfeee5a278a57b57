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

/** A file of the node that holds its credentials for the cloud. */
@LintRule(
    id = "cloud-credential-host-path",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostPath",
    sources = "kubescape:C-0020")
public final class CloudCredentialHostPath implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      Field<String> path = volume.hostPath().path();
      if (path.isPresent() && isCredential(path.orElse(""))) {
        findings
            .report(path, "the node's credentials for its cloud are in here")
            .help("give the Pod's service account an identity of its own in the cloud");
      }
    }
  }

  private static boolean isCredential(String path) {
    return path.contains("/.aws")
        || path.contains("/.azure")
        || path.contains("/.config/gcloud")
        || path.contains("/.gcloud")
        || path.startsWith("/gcloud")
        || path.startsWith("/etc/kubernetes/azure.json")
        || path.startsWith("/etc/kubernetes/cloud");
  }
}
