package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.StorageClass;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A StorageClass whose volumes are not encrypted. */
@LintRule(
    id = "persistent-volume-unencrypted",
    severity = INFO,
    category = STORAGE,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "StorageClass",
    sources = "kubescape:C-0264")
public final class PersistentVolumeUnencrypted implements SetRule {

  /** Provisioners that encrypt when they are told to; those of other clouds always do. */
  private static final List<String> OPTIONAL =
      List.of("ebs.csi.aws.com", "kubernetes.io/aws-ebs", "driver.longhorn.io");

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("storage.k8s.io", "StorageClass")) {
      StorageClass kind = new StorageClass(manifest.root());
      Field<String> encrypted = kind.parameters().value("encrypted");
      if (OPTIONAL.contains(kind.provisioner().orElse("")) && !encrypted.is("true")) {
        findings
            .about(manifest)
            .report(encrypted, "volumes of %s are not asked to be encrypted", manifest.id().name())
            .help("set parameters.encrypted: \"true\"");
      }
    }
  }
}
