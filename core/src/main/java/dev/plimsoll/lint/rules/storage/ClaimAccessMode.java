package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A claim of a StatefulSet that more than one node may write to. */
@LintRule(
    id = "claim-access-mode",
    severity = INFO,
    category = STORAGE,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kubesec:VolumeClaimAccessModeReadWriteOnce",
      "kics:3878dc92-8e5d-47cf-9cdd-7590f71d21b9"
    })
public final class ClaimAccessMode implements KindRule<StatefulSet> {

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
  public void check(StatefulSet object, Findings findings) {
    for (PersistentVolumeClaim claim : object.spec().volumeClaimTemplates()) {
      for (Field<String> mode : claim.spec().accessModes()) {
        if (!mode.orElse("").startsWith("ReadWriteOnce")) {
          findings
              .report(mode, "several Pods may write to one volume")
              .help("use ReadWriteOnce, or ReadWriteOncePod for a single Pod");
        }
      }
    }
  }
}
