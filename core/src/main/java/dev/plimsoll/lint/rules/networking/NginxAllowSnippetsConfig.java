package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** The switch that lets Ingresses write settings of nginx. */
@LintRule(
    id = "nginx-allow-snippets-config",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    sources = "datree:CONFIGMAP_CVE2021_25742_INCORRECT_SNIPPET_ANNOTATIONS_VALUE")
public final class NginxAllowSnippetsConfig implements KindRule<ConfigMap> {

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
  public void check(ConfigMap object, Findings findings) {
    Field<String> allowed = object.data().value("allow-snippet-annotations");
    if (allowed.is("true")) {
      findings
          .report(allowed, "every author of an Ingress can read every Secret of the cluster")
          .help("set it to \"false\", which is the default");
    }
  }
}
