package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Base64Text;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A value of a Secret that was encoded twice. */
@LintRule(
    id = "secret-double-encoded",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE)
public final class SecretDoubleEncoded implements KindRule<Secret> {

  /** A shorter password can look like this by chance. */
  private static final int SHORTEST = 12;

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
    for (Entries.Entry<Field<String>> entry : object.data()) {
      String once = Base64Text.decoded(entry.value().orElse("").strip());
      String bare = once.strip();
      if (bare.length() >= SHORTEST && !Base64Text.decoded(bare).isEmpty()) {
        findings
            .report(entry.value(), "`%s` is encoded twice", entry.key())
            .help("encode the value once, or write it plainly under stringData");
      }
    }
  }
}
