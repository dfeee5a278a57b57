package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.HostPathVolumeSource;
import dev.plimsoll.model.PersistentVolume;
import dev.plimsoll.tree.Located;

/** A PersistentVolume that is a folder of whichever node. */
@LintRule(
    id = "persistent-volume-host-path",
    severity = WARNING,
    category = STORAGE,
    since = "0.1",
    stability = STABLE)
public final class PersistentVolumeHostPath implements KindRule<PersistentVolume> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "PersistentVolume";
  }

  @Override
  public PersistentVolume view(Located root) {
    return new PersistentVolume(root);
  }

  @Override
  public void check(PersistentVolume object, Findings findings) {
    HostPathVolumeSource source = object.spec().hostPath();
    if (source.isPresent()) {
      findings
          .report(source, "the data is in a folder of whichever node the Pod is on")
          .help("use a local volume, which says on which node it is, or storage of the network");
    }
  }
}
