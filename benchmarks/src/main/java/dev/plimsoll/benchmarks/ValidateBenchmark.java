package dev.plimsoll.benchmarks;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.validate.Validation;
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

/** The stages of one Deployment by themselves: API validation may cost no more than reading. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValidateBenchmark {

  private final String text = Corpus.deployment();
  private final Api api = Api.of(KubernetesVersion.DEFAULT);
  private final StructuralCheck shape = StructuralCheck.of(api);
  private final Validation validation = Validation.of(api);
  private final Validation server = Validation.asServer(api);
  private final Manifest deployment = new ManifestReader(api).read(read(), true).manifests().get(0);

  private YamlStream read() {
    return YamlReader.read(SourceFile.of("web.yaml", text), Limits.DEFAULTS);
  }

  /** Text to tree: what validation is measured against. */
  @Benchmark
  public YamlStream reading() {
    return read();
  }

  /** The shape of the parsed object. */
  @Benchmark
  public Diagnostics shape() {
    Diagnostics found = new Diagnostics();
    shape.check(deployment, found);
    return found;
  }

  /** API validation of the parsed object, for people. */
  @Benchmark
  public Diagnostics validation() {
    Diagnostics found = new Diagnostics();
    validation.check(deployment, found);
    return found;
  }

  /** API validation of the parsed object, as the server. */
  @Benchmark
  public Diagnostics validationAsServer() {
    Diagnostics found = new Diagnostics();
    server.check(deployment, found);
    return found;
  }
}
