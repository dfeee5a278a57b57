package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Value;

/** An image that may be run without asking its registry. */
@LintRule(
    id = "image-pull-policy-not-always",
    severity = INFO,
    category = IMAGES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:container-image-pull-policy",
      "polaris:pullPolicyNotAlways",
      "checkov:CKV_K8S_15",
      "kics:caa3479d-885d-4882-9aac-95e5e78ef5c2"
    })
public final class ImagePullPolicyNotAlways implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    boolean pinned =
        site.container().imageReference().isPresent()
            && !site.container().imageReference().get().digest().isEmpty();
    if (!pinned && !site.container().effectiveImagePullPolicy().equals("Always")) {
      findings
          .report(
              site.container().imagePullPolicy(),
              "nodes that have the image run it without asking the registry")
          .help("set imagePullPolicy: Always, or name the image by its digest")
          .write(
              Fix.Safety.UNSAFE,
              "set imagePullPolicy: Always",
              site.container().imagePullPolicy(),
              Value.text("Always"));
    }
  }
}
