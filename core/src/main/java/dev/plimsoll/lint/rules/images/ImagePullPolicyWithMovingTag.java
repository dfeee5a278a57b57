package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;
import java.util.Optional;

/** A tag that moves, and nodes that do not look again. */
@LintRule(
    id = "image-pull-policy-with-moving-tag",
    severity = WARNING,
    category = IMAGES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0075")
public final class ImagePullPolicyWithMovingTag implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.container().imageReference();
    Field<String> policy = site.container().imagePullPolicy();
    boolean moves = image.isPresent() && image.get().digest().isEmpty() && image.get().isLatest();
    if (moves && (policy.is("IfNotPresent") || policy.is("Never"))) {
      findings
          .report(policy, "each node runs what `latest` was when it first pulled it")
          .help("name a version, or set imagePullPolicy: Always")
          .write(Fix.Safety.UNSAFE, "set imagePullPolicy: Always", policy, Value.text("Always"));
    }
  }
}
