package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;

/** A Secret that a program gets as a variable. */
@LintRule(
    id = "secret-ref-in-env",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = {"secretKeyRef", "secretRef"},
    sources = {
      "kube-linter:read-secret-from-env-var",
      "checkov:CKV_K8S_35",
      "kubesec:SecretsAsEnvironmentVariables",
      "kubescape:C-0207",
      "kics:3d658f8b-d988-41a0-a841-40043121de1e",
      "datree:CIS_INVALID_KEY_SECRETKEYREF_SECRETREF"
    })
public final class SecretRefInEnv implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (EnvVar variable : site.container().env()) {
      if (variable.valueFrom().secretKeyRef().isPresent()) {
        findings
            .report(
                variable.valueFrom().secretKeyRef(),
                "`%s` brings a Secret into the environment",
                variable.name().orElse(""))
            .help("mount the Secret as a volume and read the file");
      }
    }
    for (EnvFromSource source : site.container().envFrom()) {
      if (source.secretRef().isPresent()) {
        findings
            .report(source.secretRef(), "this brings a whole Secret into the environment")
            .help("mount the Secret as a volume and read the files");
      }
    }
  }
}
