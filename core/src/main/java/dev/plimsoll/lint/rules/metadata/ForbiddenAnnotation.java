package dev.plimsoll.lint.rules.metadata;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Glob;
import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Map;

/** An annotation that is not to be used here. */
@LintRule(
    id = "forbidden-annotation",
    severity = WARNING,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class ForbiddenAnnotation implements SetRule {

  private static final Setting<Map<String, String>> ANNOTATIONS =
      Setting.entries(
          "annotations",
          "patterns of values, by the pattern of an annotation",
          Setting.Form.GLOB,
          List.of());

  @Override
  public List<Setting<?>> settings() {
    return List.of(ANNOTATIONS);
  }

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.set().all()) {
      findings.about(manifest);
      check(manifest.metadata().annotations(), findings);
      if (manifest.workload().isPresent() && !manifest.id().kind().equals("Pod")) {
        check(manifest.workload().get().template().metadata().annotations(), findings);
      }
    }
  }

  private static void check(Entries<Field<String>> annotations, Findings findings) {
    for (Map.Entry<String, String> forbidden : findings.setting(ANNOTATIONS).entrySet()) {
      for (Entries.Entry<Field<String>> annotation : annotations) {
        String value = annotation.value().orElse("").replace('/', ' ');
        if (Glob.fits(annotation.key(), forbidden.getKey())
            && Glob.fits(value, forbidden.getValue().replace('/', ' '))) {
          findings
              .report(
                  annotation.value(), "the annotation %s is not to be used here", annotation.key())
              .help("remove it");
        }
      }
    }
  }
}
