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

/** An object without an annotation that is wanted here. */
@LintRule(
    id = "required-annotation-missing",
    severity = WARNING,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class RequiredAnnotationMissing implements SetRule {

  private static final Setting<Map<String, String>> ANNOTATIONS =
      Setting.entries(
          "annotations",
          "regular expressions for the values, by annotation",
          Setting.Form.EXPRESSION,
          List.of());
  private static final Setting<List<String>> KINDS =
      Setting.texts(
          "kinds", "the kinds that are looked at, all if none is named", Setting.Form.TEXT);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ANNOTATIONS, KINDS);
  }

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.set().all()) {
      findings.about(manifest);
      List<String> kinds = findings.setting(KINDS);
      if (!kinds.isEmpty() && !kinds.contains(manifest.id().kind())) {
        continue;
      }
      for (Map.Entry<String, String> wanted : findings.setting(ANNOTATIONS).entrySet()) {
        Field<String> value = manifest.metadata().annotations().value(wanted.getKey());
        if (!value.isPresent()) {
          findings
              .report(value, "the annotation %s is missing", wanted.getKey())
              .help("add it; its value has to match " + wanted.getValue());
        } else if (!value.orElse("").matches(wanted.getValue())) {
          findings
              .report(
                  value, "the annotation %s does not match %s", wanted.getKey(), wanted.getValue())
              .help("change it");
        }
      }
    }
  }
}
