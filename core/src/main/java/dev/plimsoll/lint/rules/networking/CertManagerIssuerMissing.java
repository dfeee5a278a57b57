package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;

/** A Certificate of an issuer that is not there. */
@LintRule(
    id = "cert-manager-issuer-missing",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    kinds = "Certificate")
public final class CertManagerIssuerMissing implements SetRule {

  private static final String GROUP = "cert-manager.io";

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind(GROUP, "Certificate")) {
      Located reference = manifest.root().field("spec").field("issuerRef");
      String group = Field.text(reference.field("group")).orElse(GROUP);
      String kind = Field.text(reference.field("kind")).orElse("Issuer");
      Field<String> name = Field.text(reference.field("name"));
      List<Manifest> issuers =
          kind.equals("Issuer")
              ? index.ofKind(GROUP, kind, manifest.id().namespace())
              : index.ofKind(GROUP, kind);
      if (!issuers.isEmpty()
          && group.equals(GROUP)
          && name.isPresent()
          && !isAmong(issuers, name.orElse(""))) {
        findings
            .about(manifest)
            .report(name, "there is no %s %s in the set", kind, name.orElse(""))
            .help("correct the name or the kind");
      }
    }
  }

  private static boolean isAmong(List<Manifest> issuers, String name) {
    for (Manifest issuer : issuers) {
      if (issuer.id().name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
