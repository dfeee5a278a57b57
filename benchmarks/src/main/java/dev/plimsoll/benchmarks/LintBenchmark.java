package dev.plimsoll.benchmarks;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.lint.Linter;
import dev.plimsoll.lint.RegisteredRule;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.reference.Index;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rules over one Deployment that is read already: they may cost a quarter of reading it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LintBenchmark {

  private final String text = Corpus.deployment();
  private final Linter byDefault = new Linter(Selection.of(Options.defaults()));
  private final Linter all = new Linter(Selection.of(Options.defaults().withSelect(names())));
  private final Index index =
      Index.of(
          ManifestSet.of(
              new ManifestReader(Api.of(KubernetesVersion.DEFAULT))
                  .read(read(), true)
                  .manifests()));

  private static List<String> names() {
    return Selection.all().stream().map(RegisteredRule::id).toList();
  }

  private YamlStream read() {
    return YamlReader.read(SourceFile.of("web.yaml", text), Limits.DEFAULTS);
  }

  /** Text to tree: what the rules are measured against. */
  @Benchmark
  public YamlStream reading() {
    return read();
  }

  /** The rules that are on by default, which find nothing here. */
  @Benchmark
  public Diagnostics rulesByDefault() {
    return lint(byDefault);
  }

  /** Every rule there is, be it for others' taste: some thirty find something. */
  @Benchmark
  public Diagnostics allRules() {
    return lint(all);
  }

  private Diagnostics lint(Linter linter) {
    Diagnostics found = new Diagnostics();
    linter.check(index, found);
    return found;
  }
}
