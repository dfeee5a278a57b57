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
import java.util.Optional;

/** Two IngressClasses that both are the default. */
@LintRule(
    id = "ingress-class-two-defaults",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    kinds = "IngressClass")
public final class IngressClassTwoDefaults implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Optional<Manifest> first = Optional.empty();
    for (Manifest manifest : index.ofKind("networking.k8s.io", "IngressClass")) {
      Field<String> chosen =
          manifest.metadata().annotations().value("ingressclass.kubernetes.io/is-default-class");
      if (!chosen.is("true")) {
        continue;
      }
      if (first.isPresent()) {
        findings
            .about(manifest)
            .report(chosen, "IngressClass %s is the default, too", first.get().id().name())
            .help("leave the annotation to one of them")
            .related(first.get().metadata().name(), "the other one");
      } else {
        first = Optional.of(manifest);
      }
    }
  }
}
