package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.cel.ObjectExpressions;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.PartialFiles;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestReading;
import dev.plimsoll.report.Places;
import dev.plimsoll.schema.Gate;
import dev.plimsoll.schema.NotRendered;
import dev.plimsoll.schema.SchemaCheck;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.validate.Validation;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Takes texts through the stages that look at one object at a time: syntax, schema, api. Serves one
 * examination, on one thread.
 */
final class Examiner {

  private final Options options;
  private final Api api;
  private final ManifestReader reader;
  private final SchemaCheck schema;
  private final Validation validation;
  private final Gate gate;

  private final Diagnostics diagnostics = new Diagnostics();
  private final List<Manifest> manifests = new ArrayList<>();
  private final List<Manifest> accepted = new ArrayList<>();
  private final List<Places.Place> places = new ArrayList<>();
  private final List<Examination.Undecided> undecided = new ArrayList<>();
  private int documents;
  private int skipped;
  private int partial;

  Examiner(Options options, Api api) {
    this.options = options;
    this.api = api;
    this.reader = options.asServer() ? ManifestReader.asServer(api) : new ManifestReader(api);
    this.schema =
        options.asServer()
            ? StructuralCheck.asServer(api)
            : StructuralCheck.of(api, options.upgradeTo().orElse(options.kubernetes()));
    this.validation = options.asServer() ? Validation.asServer(api) : Validation.of(api);
    this.gate = options.asServer() ? Gate.STRICT : Gate.TOLERANT;
  }

  /** What the stages make of these texts, in their order. */
  Examination examine(List<Sources.Source> sources) {
    for (Sources.Source source : sources) {
      examine(source);
    }
    return new Examination(
        sources.size(),
        documents,
        skipped,
        manifests,
        accepted,
        diagnostics.all(),
        places,
        partial,
        undecided);
  }

  /** What the stages make of objects that nobody has looked at so far. */
  Examination examineUndecided(List<Examination.Undecided> objects) {
    for (Examination.Undecided object : objects) {
      stages(object.manifest(), object.earlier());
    }
    return new Examination(
        0, 0, 0, List.of(), accepted, diagnostics.all(), List.of(), 0, List.of());
  }

  private void examine(Sources.Source source) {
    YamlStream stream = YamlReader.read(source.file(), options.limits());
    diagnostics.addAll(stream.problems());
    for (YamlDocument document : stream.documents()) {
      places.add(
          new Places.Place(
              new Location(source.file(), document.span()),
              document.index(),
              OptionalInt.empty(),
              Origin.of(document)));
    }
    if (source.partial() || PartialFiles.matches(source.file().name(), options.partial())) {
      PartialExaminer parts = new PartialExaminer(api, schema, diagnostics);
      parts.examine(stream);
      documents += stream.documents().size();
      partial += parts.count();
      undecided.addAll(parts.undecided());
      return;
    }
    ManifestReading reading = reader.read(stream, source.named() || options.asServer());
    documents += reading.documents();
    skipped += reading.skipped();
    diagnostics.addAll(reading.problems());
    for (ManifestReading.Item item : reading.items()) {
      places.add(
          new Places.Place(
              item.location(), item.document(), OptionalInt.of(item.index()), Optional.empty()));
    }
    List<Diagnostic> problems = stream.problems();
    if (problems.size() > 1) {
      problems = new ArrayList<>(problems);
      problems.sort(Diagnostic.ORDER);
    }
    for (Manifest manifest : reading.manifests()) {
      examine(manifest, problems);
    }
  }

  private void examine(Manifest manifest, List<Diagnostic> problems) {
    manifests.add(manifest);
    if (manifest.is(InventoryReader.GROUP, InventoryReader.KIND)) {
      accepted.add(manifest); // Plimsoll's own, whose reader speaks for itself
      return;
    }
    List<Diagnostic> earlier = within(manifest, problems);
    if (Api.isBuiltInGroup(manifest.type().group()) && !hasValues(manifest)) {
      stages(manifest, earlier);
    } else {
      undecided.add(new Examination.Undecided(manifest, earlier, false));
    }
  }

  /** Whether an object is of a group whose kinds hold expressions in CEL. */
  private static boolean mayHoldExpressions(Manifest manifest) {
    String group = manifest.type().group();
    return group.equals("admissionregistration.k8s.io") || group.equals("resource.k8s.io");
  }

  /** Whether a manifest defines a kind with defaults or rules, which must be evaluated. */
  private static boolean hasValues(Manifest manifest) {
    if (!manifest.type().kind().equals("CustomResourceDefinition")) {
      return false;
    }
    String text = manifest.root().location().text();
    return text.contains("default") || text.contains("x-kubernetes-validations");
  }

  private void stages(Manifest manifest, List<Diagnostic> before) {
    List<Diagnostic> earlier = new ArrayList<>(before);
    Diagnostics shape = new Diagnostics();
    if (gate.opensDecoding(earlier)) {
      schema.check(manifest, shape);
    }
    earlier.addAll(shape.all());
    List<Diagnostic> later = List.of();
    if (gate.opens(earlier)) {
      Diagnostics api = new Diagnostics();
      validation.check(manifest, api);
      if (mayHoldExpressions(manifest)) {
        ObjectExpressions.check(manifest, api);
      }
      later = gate.pass(earlier, api.all());
    }
    List<Diagnostic> said = new ArrayList<>();
    for (Diagnostic diagnostic : Gate.withoutRepeated(shape.all(), later)) {
      if (Options.ADVICE.contains(diagnostic.code().toString())) {
        String file = diagnostic.location().file().name();
        options
            .about(file, manifest.objectName(), manifest.root())
            .judge(diagnostic)
            .ifPresent(said::add);
      } else {
        said.add(diagnostic);
      }
    }
    said.addAll(Gate.withRepairs(later, shape.all()));
    if (!options.asServer() && !said.isEmpty()) {
      said = NotRendered.explain(manifest, said);
    }
    diagnostics.addAll(said);
    if (!refuses(earlier) && !refuses(said)) {
      accepted.add(manifest);
    }
  }

  /**
   * The problems of the text that concern an object: those of its document, or of its own text when
   * it is the item of a list.
   *
   * @param problems all of the file, in the order of their places
   */
  private static List<Diagnostic> within(Manifest manifest, List<Diagnostic> problems) {
    List<Diagnostic> found = new ArrayList<>();
    Span span =
        manifest.item().isPresent()
            ? manifest.root().location().span()
            : manifest.root().document().span();
    int low = 0;
    int high = problems.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (problems.get(middle).location().span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < problems.size() && span.contains(problems.get(low).location().span().start())) {
      found.add(problems.get(low));
      low++;
    }
    return found;
  }

  private static boolean refuses(List<Diagnostic> found) {
    for (Diagnostic diagnostic : found) {
      if (diagnostic.severity() == Severity.ERROR
          && !Options.ADVICE.contains(diagnostic.code().toString())) {
        return true;
      }
    }
    return false;
  }
}
