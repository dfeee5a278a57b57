package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.model.Secret;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;

/** A certificate or key whose lines were joined. */
@LintRule(
    id = "pem-lines-folded",
    severity = WARNING,
    category = CONFIGURATION,
    since = "0.1",
    stability = STABLE,
    kinds = {"ConfigMap", "Secret"})
public final class PemLinesFolded implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "ConfigMap")) {
      check(manifest, new ConfigMap(manifest.root()).data(), findings);
    }
    for (Manifest manifest : index.ofKind("", "Secret")) {
      check(manifest, new Secret(manifest.root()).stringData(), findings);
    }
  }

  private static void check(Manifest manifest, Entries<Field<String>> values, Findings findings) {
    for (Entries.Entry<Field<String>> entry : values) {
      if (isFolded(entry.value().orElse(""))) {
        findings
            .about(manifest)
            .report(
                entry.value(),
                "the lines of `%s` were joined, so that nobody can read it",
                entry.key())
            .help("write it as a literal block, with | and not with >");
      }
    }
  }

  /** Whether something else than a line break follows the line that begins a PEM block. */
  private static boolean isFolded(String text) {
    int begin = text.indexOf("-----BEGIN ");
    int end = begin < 0 ? -1 : text.indexOf("-----", begin + 11);
    return end >= 0 && end + 5 < text.length() && text.charAt(end + 5) == ' ';
  }
}
