package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ServiceAccount;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;
import java.util.Optional;

/** A Pod that gets a token for the API server without having asked. */
@LintRule(
    id = "service-account-token-automounted",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "polaris:automountServiceAccountToken",
      "checkov:CKV_K8S_38",
      "trivy:KSV-0036",
      "kubesec:AutomountServiceAccountToken",
      "kubescape:C-0034",
      "kubescape:C-0190",
      "kubescape:C-0261",
      "kics:48471392-d4d0-47c0-b135-cdec95eb3eef",
      "datree:SRVACC_INCORRECT_AUTOMOUNTSERVICEACCOUNTTOKEN_VALUE"
    })
public final class ServiceAccountTokenAutomounted implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Boolean> own = site.spec().automountServiceAccountToken();
    if (own.isPresent()) {
      if (own.orElse(true)) {
        report(own, findings);
      }
      return;
    }
    String name = site.spec().serviceAccountName().orElse("default");
    Optional<Manifest> account =
        site.index().find("", "ServiceAccount", site.manifest().id().namespace(), name);
    boolean barred =
        account.isPresent()
            && !new ServiceAccount(account.get().root())
                .automountServiceAccountToken()
                .orElse(true);
    if (!barred) {
      report(own, findings);
    }
  }

  private static void report(Field<Boolean> automount, Findings findings) {
    findings
        .report(automount, "the Pod gets a token for the API server")
        .help("set automountServiceAccountToken: false unless its programs call the API")
        .write(
            Fix.Safety.UNSAFE,
            "set automountServiceAccountToken: false",
            automount,
            Value.bool(false));
  }
}
