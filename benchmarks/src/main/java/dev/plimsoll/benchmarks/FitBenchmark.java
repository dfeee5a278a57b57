package dev.plimsoll.benchmarks;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.config.Options;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.schedule.Simulation;
import dev.plimsoll.schedule.Simulator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Placing Pods, with reading and checking both the manifests and the nodes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FitBenchmark {

  private final Plimsoll plimsoll = Plimsoll.with(Options.defaults());
  private final Sources one = Corpus.deployments(1);
  private final Sources threeNodes = Corpus.workers(3);
  private final Sources hundred = Corpus.deployments(100);
  private final Sources hundredNodes = Corpus.workers(100);

  private final Inventory thousandNodes = Scale.inventory(1000);
  private final ManifestSet fiveThousandPods = Scale.deployments(50, 100);

  /** Five thousand Pods of fifty Deployments on a thousand nodes, without reading and checking. */
  @Benchmark
  public Simulation thousandNodes() {
    return Simulator.withDefaults().withoutDetails().run(fiveThousandPods, thousandNodes);
  }

  /** Three Pods on three nodes. */
  @Benchmark
  public FitReport threeNodes() {
    return plimsoll.fit(one, threeNodes);
  }

  /** Three hundred Pods on a hundred nodes. */
  @Benchmark
  public FitReport hundredNodes() {
    return plimsoll.fit(hundred, hundredNodes);
  }
}
