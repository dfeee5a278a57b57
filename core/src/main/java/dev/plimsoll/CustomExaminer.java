package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.config.Options;
import dev.plimsoll.custom.CustomResourceCheck;
import dev.plimsoll.custom.Definitions;
import dev.plimsoll.custom.SchemaFile;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestReading;
import dev.plimsoll.schema.Gate;
import dev.plimsoll.schema.ShapeFindings;
import dev.plimsoll.schema.ShapeWords;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the objects whose kind is not Kubernetes' own through the stages schema and api, once all
 * texts are read and every definition among them is known. Serves one examination.
 */
final class CustomExaminer {

  private static final Code VALIDATOR_FAILED = new Code(Stage.INTERNAL, "validator-failed");

  private final Options options;
  private final Api api;
  private final @Nullable Sources sources;
  private final Gate gate;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<Manifest> accepted = new ArrayList<>();
  private final List<Examination.Undecided> foreign = new ArrayList<>();

  CustomExaminer(Options options, Api api, @Nullable Sources sources) {
    this.options = options;
    this.api = api;
    this.sources = sources;
    this.gate = options.asServer() ? Gate.STRICT : Gate.TOLERANT;
  }

  /** The same examination with nothing undecided. */
  Examination decide(Examination examined) {
    Definitions definitions = definitions(examined.manifests());
    CustomResourceCheck check = new CustomResourceCheck(api, definitions, options.asServer());
    for (Examination.Undecided object : examined.undecided()) {
      try {
        decide(object, definitions, check);
      } catch (RuntimeException | StackOverflowError fault) {
        diagnostics.add(failure(object.manifest(), fault));
      }
    }
    Examination others = new Examiner(options, api).examineUndecided(foreign);
    diagnostics.addAll(others.diagnostics());
    accepted.addAll(others.accepted());
    return joined(examined, definitions);
  }

  private Definitions definitions(List<Manifest> manifests) {
    List<Manifest> found = new ArrayList<>();
    List<SchemaFile> schemas = new ArrayList<>();
    addDefinitions(manifests, found);
    if (sources != null) {
      ManifestReader reader = new ManifestReader(api);
      for (Sources.Source source : sources.all()) {
        Optional<SchemaFile> schema = SchemaFile.of(source.file());
        if (schema.isPresent()) {
          schemas.add(schema.get());
          continue;
        }
        YamlStream stream = YamlReader.read(source.file(), options.limits());
        ManifestReading reading = reader.read(stream, false);
        diagnostics.addAll(stream.problems());
        addDefinitions(reading.manifests(), found);
      }
    }
    return Definitions.of(found, schemas);
  }

  private static void addDefinitions(List<Manifest> manifests, List<Manifest> found) {
    for (Manifest manifest : manifests) {
      if (manifest.is(Definitions.GROUP, Definitions.KIND)) {
        found.add(manifest);
      }
    }
  }

  /** A definition with values that are only looked at when everything else is in order. */
  private void define(Examination.Undecided object, CustomResourceCheck check) {
    Examination plain = new Examiner(options, api).examineUndecided(List.of(object));
    diagnostics.addAll(plain.diagnostics());
    if (!plain.accepted().isEmpty()) {
      Diagnostics values = new Diagnostics();
      check.define(object.manifest(), values);
      diagnostics.addAll(values.all());
      if (!refuses(values.all())) {
        accepted.addAll(plain.accepted());
      }
    }
  }

  private void decide(
      Examination.Undecided object, Definitions definitions, CustomResourceCheck check) {
    Manifest manifest = object.manifest();
    if (manifest.is(Definitions.GROUP, Definitions.KIND)) {
      define(object, check);
      return;
    }
    if (object.partial()) {
      part(manifest, definitions, check);
      return;
    }
    if (!definitions.knows(manifest.type())) {
      Optional<String> near = definitions.near(manifest.type());
      if (near.isPresent() && !options.asServer()) {
        ShapeWords.kindMisspelt(near.get(), new ShapeFindings(manifest, diagnostics));
      } else {
        foreign.add(object);
      }
      return;
    }
    List<Diagnostic> earlier = new ArrayList<>(object.earlier());
    Diagnostics decoded = new Diagnostics();
    boolean goesOn = gate.opensDecoding(earlier) && check.decode(manifest, decoded);
    diagnostics.addAll(decoded.all());
    earlier.addAll(decoded.all());
    if (goesOn && gate.opens(earlier)) {
      Diagnostics types = new Diagnostics();
      Diagnostics values = new Diagnostics();
      check.validate(manifest, types, values);
      List<Diagnostic> wrong = gate.pass(earlier, types.all());
      diagnostics.addAll(wrong);
      List<Diagnostic> before = new ArrayList<>(earlier);
      before.addAll(wrong);
      // the server looks at types and values in one go
      List<Diagnostic> said =
          options.asServer() ? values.all() : Gate.TOLERANT.pass(before, values.all());
      diagnostics.addAll(said);
      earlier = before;
      earlier.addAll(said);
    }
    if (!refuses(earlier)) {
      accepted.add(manifest);
    }
  }

  /** A part of an object: its fields and types, and nothing that comes from what is missing. */
  private void part(Manifest part, Definitions definitions, CustomResourceCheck check) {
    Diagnostics found = new Diagnostics();
    if (!definitions.knows(part.type())) {
      StructuralCheck.of(api).check(part, found); // says that nobody knows the kind
    } else if (check.decode(part, found)) {
      check.validate(part, found, new Diagnostics());
    }
    diagnostics.addAll(PartialExaminer.withoutDirectives(found.all()));
  }

  private static Diagnostic failure(Manifest manifest, Throwable fault) {
    return Diagnostic.of(
            VALIDATOR_FAILED,
            Severity.ERROR,
            "the check of " + manifest.type().kind() + " failed: " + fault,
            manifest.root().keyLocation(),
            FieldPath.ROOT,
            manifest.objectName())
        .withHelp("this is a fault of Plimsoll's and not of your file; please report it");
  }

  private static boolean refuses(List<Diagnostic> found) {
    for (Diagnostic diagnostic : found) {
      if (diagnostic.severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** Everything together, the objects whose kind lives in no namespace without one. */
  private Examination joined(Examination examined, Definitions definitions) {
    IdentityHashMap<Manifest, Manifest> settled = new IdentityHashMap<>();
    for (Examination.Undecided object : examined.undecided()) {
      Manifest manifest = object.manifest();
      if (!definitions.isNamespaced(manifest.type())) {
        ManifestId id = manifest.id();
        settled.put(
            manifest,
            new Manifest(
                new ManifestId(id.group(), id.kind(), "", id.name()),
                manifest.type(),
                manifest.root(),
                manifest.item(),
                manifest.workload()));
      }
    }
    List<Manifest> manifests = new ArrayList<>(examined.manifests().size());
    for (Manifest manifest : examined.manifests()) {
      manifests.add(settled.getOrDefault(manifest, manifest));
    }
    List<Manifest> all = new ArrayList<>(examined.accepted());
    for (Manifest manifest : accepted) {
      all.add(settled.getOrDefault(manifest, manifest));
    }
    List<Diagnostic> said = new ArrayList<>(examined.diagnostics());
    said.addAll(diagnostics.all());
    return new Examination(
        examined.files(),
        examined.documents(),
        examined.skipped(),
        manifests,
        all,
        said,
        examined.placeList(),
        examined.partial(),
        List.of());
  }
}
