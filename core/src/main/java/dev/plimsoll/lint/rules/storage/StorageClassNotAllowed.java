package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Glob;
import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.PersistentVolumeClaimSpec;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A claim of a StorageClass that is not for everybody. */
@LintRule(
    id = "storage-class-not-allowed",
    severity = WARNING,
    category = STORAGE,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"PersistentVolumeClaim", "StatefulSet"})
public final class StorageClassNotAllowed implements SetRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.texts("allowed", "the StorageClasses that a claim may have", Setting.Form.GLOB);
  private static final Setting<Boolean> REQUIRED =
      Setting.flag("required", "whether a claim has to name its class", false);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ALLOWED, REQUIRED);
  }

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "PersistentVolumeClaim")) {
      check(new PersistentVolumeClaim(manifest.root()).spec(), findings.about(manifest));
    }
    for (Manifest manifest : index.ofKind("apps", "StatefulSet")) {
      StatefulSet set = new StatefulSet(manifest.root());
      for (PersistentVolumeClaim claim : set.spec().volumeClaimTemplates()) {
        check(claim.spec(), findings.about(manifest));
      }
    }
  }

  private static void check(PersistentVolumeClaimSpec claim, Findings findings) {
    List<String> allowed = findings.setting(ALLOWED);
    Field<String> name = claim.storageClassName();
    if (allowed.isEmpty() || Glob.fitsAny(name.orElse(""), allowed)) {
      return;
    }
    if (name.isPresent()) {
      findings
          .report(name, "the class %s is none of those that a claim may have", name.orElse(""))
          .help("take one of " + String.join(", ", allowed));
    } else if (findings.setting(REQUIRED)) {
      findings
          .report(name, "the claim gets whichever class is the default")
          .help("say which: one of " + String.join(", ", allowed));
    }
  }
}
