package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;

/** A list of registries that allows others that begin alike. */
@LintRule(
    id = "gatekeeper-ambiguous-repo-prefix",
    severity = WARNING,
    category = IMAGES,
    since = "0.1",
    stability = STABLE,
    kinds = "K8sAllowedRepos",
    sources = "trivy:KSV-0124")
public final class GatekeeperAmbiguousRepoPrefix implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("constraints.gatekeeper.sh", "K8sAllowedRepos")) {
      findings.about(manifest);
      Located repos = manifest.root().field("spec").field("parameters").field("repos");
      for (Field<String> repo : Items.of(repos, Field::text)) {
        String prefix = repo.orElse("");
        if (!prefix.isEmpty()
            && !prefix.endsWith("/")
            && !prefix.contains("@")
            && !hasTag(prefix)) {
          findings
              .report(repo, "`%s` also allows whatever begins like it", prefix)
              .help("end it with a slash");
        }
      }
    }
  }

  /** Whether one image is meant: there is a tag behind the last slash. */
  private static boolean hasTag(String prefix) {
    return prefix.indexOf(':', prefix.lastIndexOf('/')) > 0 && prefix.indexOf('/') > 0;
  }
}
