package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Uses;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;

/** A key that nobody asks for, in something of which others ask for keys. */
@LintRule(
    id = "unused-config-key",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ConfigMap", "Secret"})
public final class UnusedConfigKey implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Uses uses = Uses.of(index);
    for (String kind : List.of("ConfigMap", "Secret")) {
      for (Manifest object : index.ofKind("", kind)) {
        for (String key : uses.unusedKeys(object)) {
          findings
              .about(object)
              .report(Field.text(place(object, key)), "nothing in the set uses the key %s", key)
              .help("remove it, or correct the key where it is meant");
        }
      }
    }
  }

  private static Located place(Manifest object, String key) {
    for (String map : List.of("data", "stringData", "binaryData")) {
      Located at = object.root().field(map).entry(key);
      if (at.isWritten()) {
        return at;
      }
    }
    return object.root().field("data");
  }
}
