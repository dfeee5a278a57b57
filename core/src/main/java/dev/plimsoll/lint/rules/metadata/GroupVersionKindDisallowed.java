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
import dev.plimsoll.tree.Field;
import java.util.List;

/** An object of a kind that is not for this place. */
@LintRule(
    id = "group-version-kind-disallowed",
    severity = WARNING,
    category = METADATA,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class GroupVersionKindDisallowed implements SetRule {

  private static final Setting<List<String>> DISALLOWED =
      Setting.texts(
          "disallowed",
          "patterns of apiVersion/kind, such as v1/Secret or */*/Ingress",
          Setting.Form.GLOB);

  @Override
  public List<Setting<?>> settings() {
    return List.of(DISALLOWED);
  }

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.set().all()) {
      findings.about(manifest);
      String type = manifest.type().apiVersion() + "/" + manifest.type().kind();
      if (Glob.fitsAny(type, findings.setting(DISALLOWED))) {
        findings
            .report(Field.text(manifest.root().field("kind")), "%s is not to be used here", type)
            .help("leave it to those who may, or use another kind");
      }
    }
  }
}
