package dev.plimsoll.lint;

import dev.plimsoll.api.KubernetesVersion;
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
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    Selections selections =
        selection.options().adjustments().isEmpty() ? null : new Selections(selection);
    Map<Selection, @Nullable Rule[]> loaded = new HashMap<>();
    Map<Selection, Map<String, int[]>> fitting = new HashMap<>();
    Set<String> failed = new HashSet<>();
    Findings findings = new Findings();
    for (Manifest manifest : all) {
      Selection wanted = selections == null ? selection : selections.of(manifest);
      List<Selection.Selected> selected = wanted.rules();
      @Nullable Rule[] rules = loaded.get(wanted);
      Map<String, int[]> known = fitting.get(wanted);
      if (rules == null || known == null) {
        rules = new Rule[selected.size()];
        loaded.put(wanted, rules);
        known = new HashMap<>();
        fitting.put(wanted, known);
      }
      boolean hasPod = manifest.workload().isPresent();
      String kind = manifest.id().kind();
      String key = hasPod ? kind : "/" + kind;
      int[] numbers = known.get(key);
      if (numbers == null) {
        numbers = numbersOfRules(selected, kind, hasPod);
        known.put(key, numbers);
      }
      if (numbers.length == 0) {
        continue;
      }
      Sites sites = Sites.of(manifest, index, selection.kubernetes());
      findings.about(manifest);
      for (int number : numbers) {
        Selection.Selected one = selected.get(number);
        if (!hasAny(one.registered().keys(), sites.keys())) {
          continue;
        }
        Rule rule = rules[number];
        if (rule == null) {
          rule = one.registered().rule();
          rules[number] = rule;
        }
        findings.runs(one.registered().id(), wanted, null);
        try {
          runOnObject(rule, sites, findings);
        } catch (RuntimeException | StackOverflowError fault) {
          report(one, manifest, fault, failed, diagnostics);
        }
        findings.moveTo(diagnostics, one);
      }
    }
    List<Selection.Selected> any = selections == null ? selection.rules() : selections.ofAny(all);
    for (Selection.Selected one : any) {
      if (one.registered().subject() == Subject.SET && hasAny(one.registered().kinds(), all)) {
        findings.runs(one.registered().id(), selection, selections);
        try {
          runOnSet(one.registered().rule(), index, findings);
        } catch (RuntimeException | StackOverflowError fault) {
          report(one, all.get(0), fault, failed, diagnostics);
        }
        findings.moveEachTo(diagnostics, one);
      }
    }
  }

  /**
   * The rules that can have something to say of objects of a kind, by their place among those that
   * are selected: found out without loading them.
   */
  private static int[] numbersOfRules(
      List<Selection.Selected> selected, String kind, boolean hasPod) {
    int[] numbers = new int[selected.size()];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      RegisteredRule rule = selected.get(i).registered();
      Subject subject = rule.subject();
      boolean fits =
          subject == Subject.KIND
              ? rule.kinds().contains(kind)
              : subject != Subject.SET
                  && hasPod
                  && (rule.kinds().isEmpty() || rule.kinds().contains(kind));
      if (fits) {
        numbers[count++] = i;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private static boolean hasAny(List<String> keys, Set<String> present) {
    for (String key : keys) {
      if (present.contains(key)) {
        return true;
      }
    }
    return keys.isEmpty();
  }

  /** Collects the names of all fields at and below a node, following each alias but once. */
  private static void collect(Node node, Set<String> keys, Set<Node> seen) {
    Node target = node.resolved();
    if (target != node && !seen.add(target)) {
      return;
    }
    if (target instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        keys.add(entry.name());
        collect(entry.value(), keys, seen);
      }
    } else if (target instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        collect(item, keys, seen);
      }
    }
  }

  private static boolean hasAny(List<String> kinds, List<Manifest> all) {
    if (kinds.isEmpty()) {
      return true;
    }
    for (Manifest manifest : all) {
      if (kinds.contains(manifest.id().kind())) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      Selection.Selected selected,
      Manifest manifest,
      Throwable fault,
      Set<String> failed,
      Diagnostics diagnostics) {
    if (failed.add(selected.registered().id())) {
      diagnostics.add(failure(selected.registered().id(), manifest, fault));
    }
  }

  /** What rules look at in one object. */
  private record Sites(
      Manifest manifest, @Nullable PodSite pod, List<ContainerSite> containers, Set<String> keys) {

    static Sites of(Manifest manifest, Index index, KubernetesVersion kubernetes) {
      Manifest seen = manifest.remembering();
      if (seen.workload().isEmpty()) {
        return new Sites(seen, null, List.of(), Set.of());
      }
      PodSite pod = new PodSite(manifest, seen.workload().get(), index, kubernetes);
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
      Set<String> keys = new HashSet<>();
      Set<Node> followed = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Located part : List.of(pod.metadata().at(), spec.at())) {
        if (part.node().isPresent()) {
          collect(part.node().get(), keys, followed);
        }
      }
      return new Sites(seen, pod, containers, keys);
    }
  }

  private static void runOnSet(Rule rule, Index index, Findings findings) {
    if (rule instanceof SetRule setRule) {
      setRule.check(index, findings);
    }
  }

  private static void runOnObject(Rule rule, Sites sites, Findings findings) {
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

  private static Diagnostic failure(String id, Manifest manifest, Throwable fault) {
    return Diagnostic.of(
            RULE_FAILED,
            Severity.ERROR,
            "the rule " + id + " failed: " + fault,
            manifest.root().keyLocation(),
            FieldPath.ROOT,
            manifest.objectName())
        .withHelp("this is a fault of the rule and not of your file; please report it");
  }
}
