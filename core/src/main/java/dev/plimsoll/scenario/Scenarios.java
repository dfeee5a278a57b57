package dev.plimsoll.scenario;

import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.Pool;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.scenario.Answer.Failure;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.Simulation;
import dev.plimsoll.schedule.Simulator;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * Answers questions. Each scenario is a task of its own, so that somebody with several threads can
 * run them at once; what comes of them does not depend on that.
 */
public final class Scenarios {

  private final Basis basis;
  private final Simulator simulator;
  private final Simulation simulation;
  private final Aftermath aftermath;
  private final List<String> problems = new ArrayList<>();
  private final List<Callable<Answer>> tasks = new ArrayList<>();

  /** What came of all questions. */
  public record Answers(List<Scenario> scenarios, List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public Answers {
      scenarios = List.copyOf(scenarios);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Runs tasks, all of them, and gives what they give in their order. */
  @FunctionalInterface
  public interface Runner {

    /** Runs tasks, wherever it likes. */
    <T> List<T> run(List<Callable<T>> tasks);
  }

  private Scenarios(Basis basis, Simulator simulator, Simulation simulation) {
    this.basis = basis;
    this.simulator = simulator;
    this.simulation = simulation;
    this.aftermath = simulator.aftermath(basis.manifests(), simulation, basis.replicas());
    this.problems.addAll(basis.problems());
  }

  /**
   * Makes ready to answer.
   *
   * @param basis what is to run, and the nodes, with the changes of the questions
   * @param simulation what the simulator made of it
   */
  public static Scenarios of(
      Questions questions, Basis basis, Simulator simulator, Simulation simulation) {
    Scenarios scenarios = new Scenarios(basis, simulator, simulation);
    if (!questions.changes().isEmpty() && basis.problems().isEmpty()) {
      scenarios.tasks.add(() -> scenarios.changed(questions.changes()));
    }
    questions.asked().forEach(scenarios::plan);
    return scenarios;
  }

  /** What was asked about and is not there, in words. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Answers all questions. */
  public Answers answer(Runner runner) {
    List<Answer> answers = runner.run(tasks);
    List<Scenario> scenarios = new ArrayList<>(answers.size());
    answers.forEach(answer -> scenarios.add(answer.scenario()));
    return new Answers(scenarios, diagnostics(answers));
  }

  private void plan(Question question) {
    if (question instanceof Question.Lose lose) {
      targets(lose.target())
          .forEach((name, nodes) -> tasks.add(() -> Losing.answer(aftermath, name, nodes)));
    } else if (question instanceof Question.Drain drain) {
      targets(drain.target())
          .forEach((name, nodes) -> tasks.add(() -> Draining.answer(aftermath, name, nodes)));
    } else if (question instanceof Question.Headroom) {
      for (Manifest workload : workloads(Basis.SCALABLE)) {
        tasks.add(() -> Headroom.answer(aftermath, workload));
      }
    } else if (question instanceof Question.Rollout) {
      for (Manifest workload : workloads(Rollouts.KINDS)) {
        tasks.add(() -> Rollouts.answer(aftermath, workload));
      }
    } else if (question instanceof Question.Smallest smallest) {
      Optional<Pool> pool = basis.pool(smallest.pool());
      if (pool.isPresent()) {
        tasks.add(() -> Smallest.answer(basis, simulator, simulation, pool.get()));
      } else {
        Set<String> known = new TreeSet<>(basis.sizes().keySet());
        problems.add(
            "there is no pool "
                + smallest.pool()
                + (known.isEmpty()
                    ? "; only a NodeInventory has pools"
                    : Basis.choice(smallest.pool(), known)));
      }
    }
  }

  /** What is asked about: what is to run, or, where that is nothing, what the cluster says runs. */
  private List<Manifest> workloads(Set<String> kinds) {
    List<Manifest> among = basis.manifests().all();
    List<Manifest> found = new ArrayList<>();
    for (Manifest manifest : among.isEmpty() ? basis.inventory().objects().all() : among) {
      if (manifest.workload().isPresent()
          && kinds.contains(manifest.id().kind())
          && InventoryReader.controller(manifest.metadata()).isEmpty()) {
        found.add(manifest);
      }
    }
    return found;
  }

  /** The nodes that are meant, by what they are called together. */
  private Map<String, Set<String>> targets(Target target) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    for (NodeInfo node : basis.inventory().nodes()) {
      String name = target.zone() ? node.labels().getOrDefault(NodeInfo.ZONE, "") : node.name();
      if (name.isEmpty()) {
        continue;
      }
      known.add(name);
      if (target.isAny() || target.name().equals(name)) {
        String words = (target.zone() ? Target.zone(name) : Target.node(name)).toString();
        all.computeIfAbsent(words, unused -> new TreeSet<>()).add(node.name());
      }
    }
    if (all.isEmpty()) {
      String kind = target.zone() ? "zone" : "node";
      problems.add(
          target.isAny()
              ? "no node says which " + kind + " it is in"
              : "there is no " + kind + " " + target.name() + Basis.choice(target.name(), known));
    }
    return all;
  }

  private Answer changed(List<Change> changes) {
    List<String> words = new ArrayList<>();
    changes.forEach(change -> words.add(change.words()));
    List<String> unscheduled = new ArrayList<>();
    for (Placement placement : simulation.placements()) {
      if (!placement.isScheduled()) {
        unscheduled.add(placement.pod());
      }
    }
    int all = simulation.placements().size();
    String message = all == 0 ? "no Pod is to be placed" : "all " + all + " Pods find a node";
    if (!simulation.fits()) {
      message = Words.nodeless(unscheduled.size(), all, "Pod", false);
      for (Diagnostic diagnostic : simulation.diagnostics()) {
        message += ": " + diagnostic.object().name() + ": " + diagnostic.message();
        break;
      }
    } else if (all == 1) {
      message = "the Pod finds a node";
    }
    boolean fits = simulation.fits();
    // That Pods have no node is said as a finding where the Pods are placed.
    return Answer.of(
        Scenario.of(String.join(", ", words), fits, fits ? "fits" : "does not fit", message)
            .withUnscheduled(unscheduled));
  }

  /** One finding for all scenarios that fail at the same place for the same reason. */
  private static List<Diagnostic> diagnostics(List<Answer> answers) {
    Map<String, List<Failure>> alike = new LinkedHashMap<>();
    for (Answer answer : answers) {
      for (Failure failure : answer.failures()) {
        Span span = location(failure.at()).span();
        String file = location(failure.at()).file().name();
        String key = failure.what() + " " + failure.object() + " " + file + " " + span;
        alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(failure);
      }
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (List<Failure> failures : alike.values()) {
      Failure first = failures.get(0);
      List<String> others = new ArrayList<>();
      failures.subList(1, failures.size()).forEach(failure -> others.add(failure.when()));
      String more = others.isEmpty() ? "" : " (and also " + Words.few(others) + ")";
      diagnostics.add(
          Diagnostic.of(
                  new Code(Stage.SCHEDULE, first.what()),
                  Severity.ERROR,
                  first.when() + ", " + first.message() + more,
                  location(first.at()),
                  first.at().path(),
                  first.object())
              .withHelp(first.help()));
    }
    return diagnostics;
  }

  /** A single value itself; of a list or a mapping, which may be long, the key. */
  private static Location location(Located at) {
    return at.node().isPresent() && at.node().get() instanceof ScalarNode
        ? at.location()
        : at.keyLocation();
  }
}
