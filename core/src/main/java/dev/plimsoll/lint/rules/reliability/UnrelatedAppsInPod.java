package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Database;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Container;
import dev.plimsoll.tree.Items;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A database and a program that serves others, together in one Pod. */
@LintRule(
    id = "unrelated-apps-in-pod",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = "ports")
public final class UnrelatedAppsInPod implements PodRule {

  /** What a container beside a database is called that is there for the database. */
  private static final List<String> HELPERS =
      List.of(
          "exporter",
          "metrics",
          "backup",
          "proxy",
          "agent",
          "sidecar",
          "bouncer",
          "router",
          "admin",
          "init",
          "setup",
          "manager",
          "monitor",
          "log",
          "sync",
          "sentinel",
          "replica",
          "pool");

  @Override
  public void check(PodSite site, Findings findings) {
    Items<Container> containers = site.spec().containers();
    if (containers.size() < 2) {
      return;
    }
    for (Container database : containers) {
      Optional<Database> known = Database.of(database, site.spec());
      if (known.isEmpty()) {
        continue;
      }
      for (Container other : containers) {
        if (!other.ports().isEmpty() && isAnApp(other, database, known.get(), site)) {
          findings
              .report(
                  database.name(),
                  "%s (%s) shares a Pod with %s, and ends and moves with it",
                  known.get().name(),
                  known.get().evidence(),
                  other.name().orElse("another program"))
              .help("give each a workload of its own, the database a StatefulSet")
              .related(other.name(), "the other program");
          return;
        }
      }
    }
  }

  /** Whether a container is something else than the database, and not there to serve it. */
  private static boolean isAnApp(
      Container other, Container database, Database known, PodSite site) {
    String image = other.image().orElse("");
    String names = (image + " " + other.name().orElse("")).toLowerCase(Locale.ROOT);
    if (image.equals(database.image().orElse(""))
        || image.isEmpty()
        || Database.of(other, site.spec()).map(Database::name).orElse("").equals(known.name())) {
      return false;
    }
    for (String helper : HELPERS) {
      if (names.contains(helper)) {
        return false;
      }
    }
    return true;
  }
}
