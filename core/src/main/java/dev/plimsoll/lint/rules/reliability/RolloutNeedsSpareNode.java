package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.DeploymentSpec;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.PodAffinityTerm;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import java.util.Optional;

/** A Deployment whose new Pods need a node each that no old Pod is on, while no old one may end. */
@LintRule(
    id = "rollout-needs-spare-node",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "Deployment",
    keys = {"hostPort", "hostNetwork", "podAntiAffinity"})
public final class RolloutNeedsSpareNode implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    DeploymentSpec spec = new Deployment(site.manifest().root()).spec();
    int replicas = spec.replicas().orElse(1);
    if (replicas < 1 || spec.strategy().type().is("Recreate") || mayEndFirst(spec, replicas)) {
      return;
    }
    Optional<Field<Integer>> port = hostPort(site);
    if (port.isPresent()) {
      report(
          port.get(),
          "a new Pod needs a node where port "
              + port.get().orElse(0)
              + " is free, and no old Pod may end before",
          spec,
          findings);
      return;
    }
    for (PodAffinityTerm term :
        site.spec().affinity().podAntiAffinity().requiredDuringSchedulingIgnoredDuringExecution()) {
      boolean itself =
          term.topologyKey().is("kubernetes.io/hostname")
              && term.namespaces().isEmpty()
              && term.matchLabelKeys().isEmpty()
              && term.labelSelector().isPresent()
              && term.labelSelector().matches(site.metadata().labels());
      if (itself) {
        report(
            term.topologyKey(),
            "a rollout needs a node more than the "
                + (replicas == 1 ? "one Pod has" : replicas + " Pods have")
                + ", and no old Pod may end before",
            spec,
            findings);
        return;
      }
    }
  }

  private static void report(View at, String message, DeploymentSpec spec, Findings findings) {
    findings
        .report(at, "%s", message)
        .help("set strategy.rollingUpdate to {maxSurge: 0, maxUnavailable: 1}")
        .related(spec.strategy().rollingUpdate().maxUnavailable(), "no Pod may be away");
  }

  /**
   * Whether an old Pod may end before a new one is ready: a quarter of the Pods unless said, and
   * percentages are rounded down, as {@code ResolveFenceposts} has it.
   */
  private static boolean mayEndFirst(DeploymentSpec spec, int replicas) {
    Field<IntOrString> most = spec.strategy().rollingUpdate().maxUnavailable();
    Field<IntOrString> surge = spec.strategy().rollingUpdate().maxSurge();
    return amount(most, replicas, 0) > 0 || (surge.isPresent() && amount(surge, replicas, 99) == 0);
  }

  private static long amount(Field<IntOrString> field, int replicas, int rounding) {
    if (!field.isPresent()) {
      return replicas * 25L / 100;
    }
    IntOrString amount = field.orDefault();
    return amount.percentage().isPresent()
        ? (amount.percentage().orElse(0) * (long) replicas + rounding) / 100
        : amount.intValue();
  }

  private static Optional<Field<Integer>> hostPort(PodSite site) {
    boolean onHost = site.spec().hostNetwork().orElse(false);
    for (Container container : site.spec().containers()) {
      for (ContainerPort port : container.ports()) {
        Field<Integer> taken = onHost ? port.containerPort() : port.hostPort();
        if (taken.orElse(0) > 0) {
          return Optional.of(taken);
        }
      }
    }
    return Optional.empty();
  }
}
