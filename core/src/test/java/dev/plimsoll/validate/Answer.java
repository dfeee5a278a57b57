package dev.plimsoll.validate;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.cel.ObjectExpressions;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.schema.Gate;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.validate.RecordedVerdicts.Verdict;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Plimsoll says in the server's place.
 *
 * @param verdict {@code ok}, {@code invalid}, {@code strict-error} or {@code decode-error}
 * @param errors the errors that count, each as {@code type field}, in the server's words
 * @param warnings the messages of the warnings
 */
record Answer(String verdict, Set<String> errors, List<String> warnings) {

  private static final Api API = Api.of(new KubernetesVersion(36));
  private static final StructuralCheck SCHEMA = StructuralCheck.asServer(API);
  private static final Validation VALIDATION = Validation.asServer(API);
  private static final ManifestReader MANIFESTS = new ManifestReader(API);

  /** The answer to one manifest, which may be JSON. */
  static Answer to(String manifest) {
    YamlStream stream = YamlReader.read(SourceFile.of("manifest.json", manifest), Limits.DEFAULTS);
    Diagnostics earlier = new Diagnostics();
    earlier.addAll(stream.problems());
    Diagnostics later = new Diagnostics();
    for (Manifest object : MANIFESTS.read(stream, true).manifests()) {
      SCHEMA.check(object, earlier);
      VALIDATION.check(object, later);
      ObjectExpressions.check(object, later);
    }
    Set<String> errors = new TreeSet<>();
    String verdict = "ok";
    for (Diagnostic diagnostic : earlier.all()) {
      String code = diagnostic.code().toString();
      if (code.equals("schema/unknown-field")) {
        errors.add("UnknownField " + diagnostic.path());
        verdict = verdict.equals("ok") ? "strict-error" : verdict;
      } else if (diagnostic.severity() == Severity.ERROR) {
        verdict = "decode-error";
      }
    }
    if (!verdict.equals("ok")) {
      return new Answer(verdict, verdict.equals("decode-error") ? Set.of() : errors, List.of());
    }
    List<String> warnings = new ArrayList<>();
    for (Diagnostic diagnostic : Gate.STRICT.pass(earlier.all(), later.all())) {
      if (diagnostic.code().toString().equals("api/warning")) {
        warnings.add(diagnostic.path() + ": " + diagnostic.message());
      }
      if (diagnostic.severity() == Severity.ERROR) {
        errors.add(type(diagnostic.code().name()) + " " + diagnostic.path());
      }
    }
    return new Answer(errors.isEmpty() ? "ok" : "invalid", errors, warnings);
  }

  /**
   * How this differs from what the real server says: {@code missing}, {@code false} and an error's
   * type and field; {@code warnings} and how many; empty where the two are equal.
   */
  List<String> differences(Verdict recorded) {
    List<String> differences = new ArrayList<>();
    if (recorded.verdict().equals("decode-error")) {
      // the server names one mistake, and often without a place: the verdict alone counts
      if (verdict.equals("ok") || verdict.equals("invalid")) {
        differences.add("missing decode-error");
      }
      return differences;
    }
    for (String error : recorded.errors()) {
      if (!errors.contains(error)) {
        differences.add("missing " + error);
      }
    }
    for (String error : errors) {
      if (!recorded.errors().contains(error)) {
        differences.add("false " + error);
      }
    }
    if (!verdict.equals(recorded.verdict()) && differences.isEmpty()) {
      differences.add("false " + verdict);
    }
    if (recorded.verdict().equals("ok") && warnings.size() != recorded.warnings()) {
      differences.add("warnings " + recorded.warnings() + " but " + warnings.size());
    }
    return differences;
  }

  private static String type(String code) {
    return switch (code) {
      case "required" -> "FieldValueRequired";
      case "invalid" -> "FieldValueInvalid";
      case "not-supported" -> "FieldValueNotSupported";
      case "forbidden" -> "FieldValueForbidden";
      case "duplicate" -> "FieldValueDuplicate";
      case "not-found" -> "FieldValueNotFound";
      case "type-invalid" -> "FieldValueTypeInvalid";
      case "too-long" -> "FieldValueTooLong";
      case "too-many" -> "FieldValueTooMany";
      default -> "?" + code;
    };
  }
}
