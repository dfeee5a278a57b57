package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.HTTPIngressPath;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.tree.Located;

/** A path that ingress-nginx may take for settings. */
@LintRule(
    id = "nginx-ingress-path-unsafe",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class NginxIngressPathUnsafe implements KindRule<Ingress> {

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
    for (IngressRule rule : object.spec().rules()) {
      for (HTTPIngressPath path : rule.http().paths()) {
        if (isUnsafe(path.path().orElse("/"))) {
          findings
              .report(path.path(), "nginx may read this path as settings")
              .help("write letters, digits, slashes, dots and dashes only");
        }
      }
    }
  }

  private static boolean isUnsafe(String path) {
    for (int i = 0; i < path.length(); i++) {
      if ("{};$\\\"'`\n\r ".indexOf(path.charAt(i)) >= 0) {
        return true;
      }
    }
    return path.contains("/etc/") || path.contains("secrets");
  }
}
