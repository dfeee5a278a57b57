package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Credential;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** A password, token or private key in a ConfigMap. */
@LintRule(
    id = "credentials-in-config-map",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE,
    aliases = "secret-in-config-map",
    sources = {"polaris:sensitiveConfigmapContent", "trivy:KSV-0109"})
public final class CredentialsInConfigMap implements KindRule<ConfigMap> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "ConfigMap";
  }

  @Override
  public ConfigMap view(Located root) {
    return new ConfigMap(root);
  }

  @Override
  public void check(ConfigMap map, Findings findings) {
    for (Entries.Entry<Field<String>> entry : map.data()) {
      Optional<Credential> credential = Credential.in(entry.key(), entry.value().orElse(""));
      if (credential.isPresent()) {
        findings
            .report(
                entry.value(),
                "`%s` holds %s in a ConfigMap",
                entry.key(),
                credential.get().words())
            .help("move it into a Secret and choose a new one, for this one was readable");
      }
    }
  }
}
