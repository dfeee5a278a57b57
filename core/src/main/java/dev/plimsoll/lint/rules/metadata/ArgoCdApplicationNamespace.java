package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import java.util.List;

/** An object of Argo CD in a namespace where Argo CD may not look. */
@LintRule(
    id = "argo-cd-application-namespace",
    severity = INFO,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Application", "AppProject"},
    sources = "datree:ARGO_APP_PROJECT_INCORRECT_NAMESPACE_VALUE")
public final class ArgoCdApplicationNamespace implements SetRule {

  private static final List<String> KINDS = List.of("Application", "AppProject");

  @Override
  public void check(Index index, Findings findings) {
    for (String kind : KINDS) {
      for (Manifest manifest : index.ofKind("argoproj.io", kind)) {
        findings.about(manifest);
        if (!manifest.id().namespace().equals("argocd")) {
          findings
              .report(manifest.metadata().namespace(), "%s is not in the namespace argocd", kind)
              .help("set metadata.namespace: argocd");
        }
      }
    }
  }
}
