package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Strings;
import dev.plimsoll.lint.VendorToken;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;

/** A token of a well-known service, in the clear. */
@LintRule(
    id = "vendor-token-in-manifest",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "datree:ALL_EXPOSED_SECRET_BITBUCKET",
      "datree:ALL_EXPOSED_SECRET_DATADOG",
      "datree:ALL_EXPOSED_SECRET_GCP",
      "datree:ALL_EXPOSED_SECRET_AWS",
      "datree:ALL_EXPOSED_SECRET_GITHUB",
      "datree:ALL_EXPOSED_SECRET_GITLAB",
      "datree:ALL_EXPOSED_SECRET_TERRAFORM",
      "datree:ALL_EXPOSED_SECRET_HEROKU",
      "datree:ALL_EXPOSED_SECRET_JWT",
      "datree:ALL_EXPOSED_SECRET_LAUNCHDARKLY",
      "datree:ALL_EXPOSED_SECRET_NEWRELIC",
      "datree:ALL_EXPOSED_SECRET_NPM",
      "datree:ALL_EXPOSED_SECRET_OKTA",
      "datree:ALL_EXPOSED_SECRET_STRIPE",
      "datree:ALL_EXPOSED_SECRET_SUMOLOGIC",
      "datree:ALL_EXPOSED_SECRET_TWILIO",
      "datree:ALL_EXPOSED_SECRET_VAULT"
    })
public final class VendorTokenInManifest implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.set().all()) {
      findings.about(manifest);
      for (Strings.Text text : Strings.of(manifest)) {
        String vendor = VendorToken.vendorOf(text.name(), text.field().orElse(""));
        if (!vendor.isEmpty()) {
          findings
              .report(text.field(), "this looks like a token for %s", vendor)
              .help("withdraw it, for it was readable, and keep the new one in a secret store");
        }
      }
    }
  }
}
