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

/** A value of a Secret with the end of a line in it. */
@LintRule(
    id = "secret-ends-with-newline",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE)
public final class SecretEndsWithNewline implements KindRule<Secret> {

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
      String text = Base64Text.decoded(entry.value().orElse("").strip());
      boolean oneLine = text.indexOf('\n') == text.length() - 1;
      if (oneLine && text.endsWith("\n") && entry.key().indexOf('.') < 0) {
        findings
            .report(entry.value(), "`%s` ends with a line break", entry.key())
            .help("encode it with echo -n or printf, or write it plainly under stringData");
      }
    }
  }
}
