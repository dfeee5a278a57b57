package dev.plimsoll.benchmarks;

import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading one Deployment: the located tree, and the engine's bare events over the same text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParseBenchmark {

  private final String text = Corpus.deployment();

  /** The engine's events, counted and dropped. */
  @Benchmark
  public int engineEvents() {
    return EngineParse.countEvents(text);
  }

  /** The tree, with every value's place. */
  @Benchmark
  public YamlStream locatedTree() {
    return YamlReader.read(SourceFile.of("web.yaml", text), Limits.DEFAULTS);
  }
}
