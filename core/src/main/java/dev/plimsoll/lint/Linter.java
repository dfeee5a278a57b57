package dev.plimsoll.lint;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.EphemeralContainer;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stage: walks every object once and hands each rule the sites that it looks at.
 *
 * <p>A rule that throws costs one diagnostic that names it; everything else goes on.
 */
public final class Linter {

  private static final Code RULE_FAILED = new Code(Stage.INTERNAL, "rule-failed");

  private final Selection selection;

  /** A linter that runs these rules. */
  public Linter(Selection selection) {
    this.selection = selection;
  }

  /**
   * Runs the rules over a set.
   *
   * @param index the objects, and who is where
   * @param diagnostics takes what is found
   */
  public void check(Index index, Diagnostics diagnostics) {
    List<Manifest> all = index.set().all();
    if (all.isEmpty()) {
      return;
    }
    Set<String> failed = new HashSet<>();
    for (Manifest manifest : all) {
      Sites sites = Sites.of(manifest, index);
      for (Selection.Selected selected : selection.rules()) {
        run(selected, sites, false, failed, diagnostics);
      }
    }
    Sites whole = new Sites(all.get(0), index, null, List.of());
    for (Selection.Selected selected : selection.rules()) {
      run(selected, whole, true, failed, diagnostics);
    }
  }

  /** What rules look at in one object. */
  private record Sites(
      Manifest manifest, Index index, @Nullable PodSite pod, List<ContainerSite> containers) {

    static Sites of(Manifest manifest, Index index) {
      if (manifest.workload().isEmpty()) {
        return new Sites(manifest, index, null, List.of());
      }
      PodSite pod = new PodSite(manifest, manifest.workload().get(), index);
      PodSpec spec = pod.spec();
      List<ContainerSite> containers = new ArrayList<>();
      for (Container container : spec.initContainers()) {
        ContainerSite.Role role =
            container.restartsAlways() ? ContainerSite.Role.SIDECAR : ContainerSite.Role.INIT;
        containers.add(new ContainerSite(container, role, pod));
      }
      for (Container container : spec.containers()) {
        containers.add(new ContainerSite(container, ContainerSite.Role.MAIN, pod));
      }
      for (EphemeralContainer container : spec.ephemeralContainers()) {
        containers.add(new ContainerSite(container, ContainerSite.Role.EPHEMERAL, pod));
      }
      return new Sites(manifest, index, pod, containers);
    }
  }

  private static void run(
      Selection.Selected selected,
      Sites sites,
      boolean whole,
      Set<String> failed,
      Diagnostics diagnostics) {
    RuleInfo info = selected.registered().info();
    Findings findings = new Findings();
    try {
      if (whole) {
        runOnSet(selected.registered().rule(), sites, findings);
      } else {
        runOnObject(selected.registered().rule(), sites, findings);
      }
    } catch (RuntimeException | StackOverflowError fault) {
      if (failed.add(info.id())) {
        diagnostics.add(failure(info, sites.manifest(), fault));
      }
    }
    findings.moveTo(diagnostics, info, selected.severity());
  }

  private static void runOnSet(Rule rule, Sites sites, Findings findings) {
    if (rule instanceof SetRule setRule) {
      setRule.check(sites.index(), findings);
    }
  }

  private static void runOnObject(Rule rule, Sites sites, Findings findings) {
    findings.about(sites.manifest());
    if (rule instanceof ContainerRule containerRule) {
      for (ContainerSite site : sites.containers()) {
        containerRule.check(site, findings);
      }
    } else if (rule instanceof PodRule podRule) {
      PodSite pod = sites.pod();
      if (pod != null) {
        podRule.check(pod, findings);
      }
    } else if (rule instanceof KindRule<?> kindRule
        && sites.manifest().is(kindRule.group(), kindRule.kind())) {
      runOnKind(kindRule, sites.manifest(), findings);
    }
  }

  private static <V extends View> void runOnKind(
      KindRule<V> rule, Manifest manifest, Findings findings) {
    rule.check(rule.view(manifest.root()), findings);
  }

  private static Diagnostic failure(RuleInfo info, Manifest manifest, Throwable fault) {
    return Diagnostic.of(
            RULE_FAILED,
            Severity.ERROR,
            "the rule " + info.id() + " failed: " + fault,
            manifest.root().keyLocation(),
            FieldPath.ROOT,
            manifest.objectName())
        .withHelp("this is a fault of the rule and not of your file; please report it");
  }
}
