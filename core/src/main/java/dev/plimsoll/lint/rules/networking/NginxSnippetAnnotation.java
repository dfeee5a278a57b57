package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** Settings of nginx inside an Ingress. */
@LintRule(
    id = "nginx-snippet-annotation",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    aliases = {"nginx-snippet-lua", "nginx-snippet-alias"},
    sources = {
      "checkov:CKV_K8S_153",
      "checkov:CKV_K8S_152",
      "checkov:CKV_K8S_154",
      "trivy:KCV-0093",
      "kubescape:C-0059",
      "datree:INGRESS_CVE2021_25742_INCORRECT_SERVER_SNIPPET_KEY"
    })
public final class NginxSnippetAnnotation implements KindRule<Ingress> {

  @Override
  public String group() {
    return "networking.k8s.io";
  }

  @Override
  public String kind() {
    return "Ingress";
  }

  @Override
  public Ingress view(Located root) {
    return new Ingress(root);
  }

  @Override
  public void check(Ingress object, Findings findings) {
    for (Entries.Entry<Field<String>> annotation : object.metadata().annotations()) {
      if (annotation.key().startsWith("nginx.ingress.kubernetes.io/")
          && annotation.key().endsWith("-snippet")) {
        findings
            .report(annotation.value(), "who may write this can read every Secret of the cluster")
            .help("use an annotation made for the purpose, and switch snippets off");
      }
    }
  }
}
