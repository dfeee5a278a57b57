package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ServiceAccount;
import java.util.Optional;

/** A Pod without credentials for the registry of its images. */
@LintRule(
    id = "image-pull-secret-required",
    severity = INFO,
    category = IMAGES,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class ImagePullSecretRequired implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (!site.spec().imagePullSecrets().isEmpty()) {
      return;
    }
    String name = site.spec().serviceAccountName().orElse("default");
    Optional<Manifest> account =
        site.index().find("", "ServiceAccount", site.manifest().id().namespace(), name);
    boolean byAccount =
        account.isPresent()
            && !new ServiceAccount(account.get().root()).imagePullSecrets().isEmpty();
    if (!byAccount) {
      findings
          .report(site.spec().imagePullSecrets(), "the Pod has no credentials for a registry")
          .help("name a Secret in imagePullSecrets, of the Pod or of its ServiceAccount");
    }
  }
}
