package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;

/** A mesh that takes requests in the clear. */
@LintRule(
    id = "istio-mtls-not-strict",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "PeerAuthentication",
    aliases = "istio-hygiene")
public final class IstioMtlsNotStrict implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("security.istio.io", "PeerAuthentication")) {
      findings.about(manifest);
      Field<String> mode = Field.text(manifest.root().field("spec").field("mtls").field("mode"));
      if (mode.is("PERMISSIVE") || mode.is("DISABLE")) {
        findings
            .report(mode, "requests without mutual TLS are taken")
            .help("set mode: STRICT once all clients are in the mesh");
      }
    }
  }
}
