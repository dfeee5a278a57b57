package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.HTTPIngressPath;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.model.IngressSpec;
import dev.plimsoll.reference.Index;
import java.util.HashMap;
import java.util.Map;

/** Two Ingresses that want the same requests. */
@LintRule(
    id = "ingress-route-conflict",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    kinds = "Ingress")
public final class IngressRouteConflict implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<String, Manifest> first = new HashMap<>();
    for (Manifest manifest : index.ofKind("networking.k8s.io", "Ingress")) {
      IngressSpec spec = new Ingress(manifest.root()).spec();
      if (manifest
          .metadata()
          .annotations()
          .value("nginx.ingress.kubernetes.io/canary")
          .is("true")) {
        continue; // shares the route on purpose
      }
      for (IngressRule rule : spec.rules()) {
        for (HTTPIngressPath path : rule.http().paths()) {
          String key =
              spec.ingressClassName().orElse("")
                  + " "
                  + rule.host().orElse("")
                  + " "
                  + path.pathType().orElse("")
                  + " "
                  + path.path().orElse("/");
          Manifest other = first.putIfAbsent(key, manifest);
          boolean same = other == null || other.id().name().equals(manifest.id().name());
          if (other != null && !same) {
            findings
                .about(manifest)
                .report(
                    path.path(),
                    "Ingress %s answers %s%s, too",
                    other.id().name(),
                    rule.host().orElse("every host"),
                    path.path().orElse("/"))
                .help("leave the route to one of them")
                .related(other.metadata().name(), "the other one");
          }
        }
      }
    }
  }
}
