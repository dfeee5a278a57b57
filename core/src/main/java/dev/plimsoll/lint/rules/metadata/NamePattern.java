package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Map;

/** An object whose name is not built as agreed. */
@LintRule(
    id = "name-pattern",
    severity = WARNING,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class NamePattern implements SetRule {

  private static final Setting<Map<String, String>> NAMES =
      Setting.entries("names", "regular expressions by kind", Setting.Form.EXPRESSION, List.of());

  @Override
  public List<Setting<?>> settings() {
    return List.of(NAMES);
  }

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.set().all()) {
      findings.about(manifest);
      String any = findings.setting(NAMES).getOrDefault("*", "");
      String wanted = findings.setting(NAMES).getOrDefault(manifest.id().kind(), any);
      Field<String> name = manifest.metadata().name();
      if (!wanted.isEmpty() && name.isPresent() && !name.orElse("").matches(wanted)) {
        findings
            .report(name, "the name %s does not match %s", name.orElse(""), wanted)
            .help("name it as agreed");
      }
    }
  }
}
