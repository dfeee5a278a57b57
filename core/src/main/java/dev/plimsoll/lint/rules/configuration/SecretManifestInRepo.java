package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Located;

/** A Secret with its values in a manifest. */
@LintRule(
    id = "secret-manifest-in-repo",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0208", "kubescape:C-0234", "kics:b9c83569-459b-4110-8f79-6305aa33cb37"})
public final class SecretManifestInRepo implements KindRule<Secret> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "Secret";
  }

  @Override
  public Secret view(Located root) {
    return new Secret(root);
  }

  @Override
  public void check(Secret object, Findings findings) {
    if (!object.data().isEmpty() || !object.stringData().isEmpty()) {
      findings
          .report(object.metadata().name(), "the manifest holds the values of a Secret")
          .help("keep the values in a store, and let an operator or a pipeline bring them");
    }
  }
}
