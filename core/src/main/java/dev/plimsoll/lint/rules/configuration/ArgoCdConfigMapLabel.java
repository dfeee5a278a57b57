package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A ConfigMap that Argo CD does not look at. */
@LintRule(
    id = "argo-cd-config-map-label",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE,
    kinds = "ConfigMap",
    sources = "datree:ARGO_CONFIGMAP_MISSING_PART_OF_LABEL_VALUE_ARGOCD")
public final class ArgoCdConfigMapLabel implements SetRule {

  private static final List<String> NAMES =
      List.of(
          "argocd-cm",
          "argocd-rbac-cm",
          "argocd-tls-certs-cm",
          "argocd-ssh-known-hosts-cm",
          "argocd-gpg-keys-cm",
          "argocd-notifications-cm");

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "ConfigMap")) {
      Field<String> label = manifest.metadata().labels().value("app.kubernetes.io/part-of");
      if (NAMES.contains(manifest.id().name()) && !label.is("argocd")) {
        findings
            .about(manifest)
            .report(label, "Argo CD does not read %s without its label", manifest.id().name())
            .help("add the label app.kubernetes.io/part-of: argocd");
      }
    }
  }
}
