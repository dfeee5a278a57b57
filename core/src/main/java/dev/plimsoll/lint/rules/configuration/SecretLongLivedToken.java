package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Located;

/** A Secret that becomes a token for ever. */
@LintRule(
    id = "secret-long-lived-token",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE)
public final class SecretLongLivedToken implements KindRule<Secret> {

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
    if (object.type().is("kubernetes.io/service-account-token")) {
      findings
          .report(object.type(), "the token in this Secret never expires")
          .help("ask for tokens that expire, with kubectl create token or a projected volume");
    }
  }
}
