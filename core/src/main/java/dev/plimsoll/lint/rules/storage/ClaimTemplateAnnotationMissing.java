package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Map;

/** A claim template without an annotation that is wanted here. */
@LintRule(
    id = "claim-template-annotation-missing",
    severity = WARNING,
    category = STORAGE,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class ClaimTemplateAnnotationMissing implements KindRule<StatefulSet> {

  private static final Setting<Map<String, String>> ANNOTATIONS =
      Setting.entries(
          "annotations",
          "regular expressions for the values, by annotation",
          Setting.Form.EXPRESSION,
          List.of());

  @Override
  public List<Setting<?>> settings() {
    return List.of(ANNOTATIONS);
  }

  @Override
  public String group() {
    return "apps";
  }

  @Override
  public String kind() {
    return "StatefulSet";
  }

  @Override
  public StatefulSet view(Located root) {
    return new StatefulSet(root);
  }

  @Override
  public void check(StatefulSet set, Findings findings) {
    for (PersistentVolumeClaim claim : set.spec().volumeClaimTemplates()) {
      for (Map.Entry<String, String> wanted : findings.setting(ANNOTATIONS).entrySet()) {
        Field<String> value = claim.metadata().annotations().value(wanted.getKey());
        if (!value.isPresent()) {
          findings
              .report(value, "the claim template has no annotation %s", wanted.getKey())
              .help("add it");
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
