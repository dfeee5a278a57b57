package dev.plimsoll.lint.rules.storage;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.STORAGE;
import static dev.plimsoll.lint.ContainerSite.Role.MAIN;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Database;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.DeploymentSpec;
import java.util.Optional;

/** A database whose replicas are interchangeable, and whose data is not. */
@LintRule(
    id = "database-in-deployment",
    severity = WARNING,
    category = STORAGE,
    since = "0.1",
    stability = STABLE)
public final class DatabaseInDeployment implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.role() != MAIN || !site.site().manifest().is("apps", "Deployment")) {
      return;
    }
    Optional<Database> database = Database.of(site.container(), site.pod());
    if (database.isEmpty() || isSingleInstance(site, database.get())) {
      return;
    }
    findings
        .report(
            site.container().image(),
            "%s in a Deployment (%s)",
            database.get().name(),
            database.get().evidence())
        .help(
            "use a StatefulSet with volumeClaimTemplates, which gives each replica a name and a"
                + " volume that it keeps");
  }

  /** One replica that keeps its volume and ends before its successor starts does no harm. */
  private static boolean isSingleInstance(ContainerSite site, Database database) {
    DeploymentSpec spec = new Deployment(site.site().manifest().root()).spec();
    return database.keepsData()
        && spec.strategy().type().is("Recreate")
        && spec.replicas().orElse(1) <= 1;
  }
}
