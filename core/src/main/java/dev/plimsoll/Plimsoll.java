package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.config.ConfigFile;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.lint.Linter;
import dev.plimsoll.lint.RuleInfo;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestReading;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.References;
import dev.plimsoll.report.Places;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Summary;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.validate.Validation;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Tells whether Kubernetes manifests will be accepted, are well made, and will run.
 *
 * <pre>{@code
 * Plimsoll plimsoll = Plimsoll.with(Options.defaults());
 * Report report = plimsoll.check(Sources.ofText("web.yaml", text));
 * for (Diagnostic diagnostic : report.diagnostics()) {
 *   System.out.println(diagnostic.location().start() + " " + diagnostic.message());
 * }
 * }</pre>
 *
 * <p>Immutable; may be used from several threads at once. Whatever the input is, the answer is a
 * report: exceptions mean a fault of Plimsoll's own.
 */
public final class Plimsoll {

  private final Options options;
  private final Api api;
  private final Selection selection;

  private Plimsoll(Options options) {
    this.options = options;
    this.api = Api.of(options.kubernetes());
    this.selection = Selection.of(options);
  }

  /**
   * The library with these options.
   *
   * @throws OptionsException when an option names a rule that does not exist
   */
  public static Plimsoll with(Options options) {
    return new Plimsoll(options);
  }
}
