package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Credential;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.EnvVar;
import java.util.Optional;

/** A password, token or private key in a variable of a container. */
@LintRule(
    id = "credentials-in-environment",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE,
    keys = "env",
    aliases = "secret-value-in-env",
    sources = {
      "kube-linter:env-var-secret",
      "polaris:sensitiveContainerEnvVar",
      "kubescape:C-0012",
      "kubescape:C-0259"
    })
public final class CredentialsInEnvironment implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (EnvVar variable : site.container().env()) {
      String value = variable.value().orElse("");
      if (value.isEmpty()) {
        continue;
      }
      String name = variable.name().orElse("");
      Optional<Credential> credential = Credential.in(name, value);
      if (credential.isPresent()) {
        findings
            .report(variable.value(), "`%s` holds %s in plain text", name, credential.get().words())
            .help("move it into a Secret, name that with valueFrom, and choose a new one");
      }
    }
  }
}
