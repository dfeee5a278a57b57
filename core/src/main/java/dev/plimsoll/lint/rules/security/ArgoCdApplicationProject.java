package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;

/** An Application in the project that allows everything. */
@LintRule(
    id = "argo-cd-application-project",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Application", "AppProject"},
    aliases = "argo-cd-application-checks")
public final class ArgoCdApplicationProject implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("argoproj.io", "Application")) {
      Field<String> project = Field.text(manifest.root().field("spec").field("project"));
      if (project.is("default") || !project.isPresent()) {
        findings
            .about(manifest)
            .report(project, "the project default allows every source and every destination")
            .help("make a project with the sources and destinations that are needed");
      }
    }
    for (Manifest manifest : index.ofKind("argoproj.io", "AppProject")) {
      Located spec = manifest.root().field("spec");
      for (Field<String> entry : Items.of(spec.field("clusterResourceWhitelist"), Field::text)) {
        Field<String> kind = Field.text(entry.at().field("kind"));
        if (kind.is("*")) {
          findings
              .about(manifest)
              .report(kind, "the project may change every object of the cluster")
              .help("name the kinds that are needed, such as Namespace");
        }
      }
    }
  }
}
