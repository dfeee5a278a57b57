package dev.plimsoll.benchmarks;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.report.Report;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All stages of a check, reading included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckBenchmark {

  private final Plimsoll plimsoll = Plimsoll.with(Options.defaults());
  private final Sources one = Sources.ofText("web.yaml", Corpus.deployment());
  private final Sources thousand = Corpus.deployments(1000);

  /** One Deployment. */
  @Benchmark
  public Report oneDeployment() {
    return plimsoll.check(one);
  }

  /** A thousand Deployments in 250 files. */
  @Benchmark
  public Report thousandDeployments() {
    return plimsoll.check(thousand);
  }
}
