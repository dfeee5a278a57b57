package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Strings;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;

/** A private key, in the clear. */
@LintRule(
    id = "private-key-in-manifest",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "datree:ALL_EXPOSED_SECRET_PRIVATEKEY")
public final class PrivateKeyInManifest implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.set().all()) {
      findings.about(manifest);
      for (Strings.Text text : Strings.of(manifest)) {
        String value = text.field().orElse("");
        int begin = value.indexOf("-----BEGIN ");
        int key = value.indexOf("PRIVATE KEY", begin);
        if (begin >= 0 && key > 0 && key < begin + 40) {
          findings
              .report(text.field(), "`%s` holds a private key", text.name())
              .help("make a new one, for this one was readable, and keep it in a secret store");
        }
      }
    }
  }
}
