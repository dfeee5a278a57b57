package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;

/** An EncryptionConfiguration that encrypts nothing, or badly. */
@LintRule(
    id = "encryption-provider-weak",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    stability = STABLE,
    kinds = "EncryptionConfiguration",
    sources = {"kubescape:C-0142", "kics:10efce34-5af6-4d83-b414-9e096d5a06a9"})
public final class EncryptionProviderWeak implements SetRule {

  private record Provider(Located at) implements View {}

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("apiserver.config.k8s.io", "EncryptionConfiguration")) {
      findings.about(manifest);
      for (Provider part : Items.of(manifest.root().field("resources"), Provider::new)) {
        Provider first = new Provider(part.at().field("providers").item(0));
        if (first.at().field("identity").isPresent()) {
          findings
              .report(
                  new Provider(first.at().field("identity")),
                  "what is written is stored in the clear")
              .help("list a provider that encrypts first: kms, secretbox or aescbc");
        } else if (first.at().field("aesgcm").isPresent()) {
          findings
              .report(
                  new Provider(first.at().field("aesgcm")),
                  "aesgcm is safe for 200000 writes with one key only")
              .help("use kms, which changes the key, or secretbox");
        }
      }
    }
  }
}
