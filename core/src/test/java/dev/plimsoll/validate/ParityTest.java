package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Plimsoll as server against the recorded answers of the real one: the same verdict, the same
 * errors, as many warnings. A difference is a failure unless the parity ledger lists it with its
 * reason, and so is one that is listed and has healed.
 */
final class ParityTest {

  /** How long the ledger may get. */
  private static final int MOST_LISTED = 20;

  /** Prints each false and each missing error, for whoever works on them. */
  private static final boolean DETAILS = Boolean.getBoolean("plimsoll.parity.details");

  private static final Api API = Api.of(new KubernetesVersion(36));
  private static final StructuralCheck SCHEMA = StructuralCheck.asServer(API);
  private static final Validation VALIDATION = Validation.asServer(API);
  private static final ManifestReader MANIFESTS = new ManifestReader(API);

  private final Map<String, Integer> falseErrors = new TreeMap<>();
  private final Map<String, Integer> missing = new TreeMap<>();
  private final Set<String> differences = new TreeSet<>();
  private final Set<String> compared = new HashSet<>();
  private int wrong;
  private int records;
  private int sameVerdict;
  private int sameErrors;
  private int sound;
  private int sameWarnings;
  private int known;
  private int found;

  @Test
  void agreesWithTheSampleThatTheBuildBringsAlong() throws IOException {
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-sample.jsonl.gz"), this::compare);
    report();
    assertTrue(records > 1000, "the sample has " + records + " records");
    assertEquals(ledger(), differences, "differences must be none, or in the ledger");
  }

  @Test
  void agreesWithTheWholeRecordingWhereItIs() throws IOException {
    Path whole = Path.of("..", "..", "shared", "conformance", "api-1.36.jsonl.gz");
    if (!Files.exists(whole)) {
      System.out.println("ParityTest: the whole recording is not here, only the sample was run");
      return;
    }
    RecordedVerdicts.read(whole, this::compare);
    report();
    assertTrue(records > 27_000);
    assertEquals(ledger(), differences, "differences must be none, or in the ledger");
  }

  /** What the ledger lists of the records that were compared. */
  private Set<String> ledger() throws IOException {
    Set<String> listed = new TreeSet<>();
    List<String> lines =
        Files.readAllLines(RecordedVerdicts.committed().resolve("parity-ledger.txt"));
    int all = 0;
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        all++;
        String difference = line.substring(0, line.indexOf("  ")).strip();
        if (compared.contains(difference.substring(0, difference.indexOf(' ')))) {
          listed.add(difference);
        }
      }
    }
    assertTrue(all <= MOST_LISTED, "the ledger lists " + all + " differences");
    return listed;
  }

  private void compare(Verdict recorded) {
    records++;
    compared.add(recorded.id());
    Answer answer = answer(recorded.manifest());
    boolean decode = recorded.verdict().equals("decode-error");
    if (answer.verdict().equals(recorded.verdict())) {
      sameVerdict++;
    }
    Set<String> surplus = new TreeSet<>(answer.errors());
    if (!decode) {
      surplus.removeAll(recorded.errors());
      known += recorded.errors().size();
      Set<String> both = new TreeSet<>(recorded.errors());
      both.retainAll(answer.errors());
      found += both.size();
      for (String error : recorded.errors()) {
        if (!answer.errors().contains(error)) {
          missing.merge(recorded.kind() + " " + general(error), 1, Integer::sum);
          differences.add(recorded.id() + " missing " + error);
        }
      }
    } else {
      surplus.clear();
      if (answer.verdict().equals("ok") || answer.verdict().equals("invalid")) {
        missing.merge(recorded.kind() + " decode-error", 1, Integer::sum);
        differences.add(recorded.id() + " missing decode-error");
      }
    }
    if (recorded.verdict().equals("ok")) {
      sound++;
      if (answer.warnings() == recorded.warnings()) {
        sameWarnings++;
      } else {
        differences.add(
            recorded.id() + " warnings " + recorded.warnings() + " but " + answer.warnings());
      }
    }
    if (answer.errors().equals(recorded.errors())) {
      sameErrors++;
    }
    for (String error : surplus) {
      falseErrors.merge(
          recorded.kind() + " " + recorded.verdict() + " " + general(error), 1, Integer::sum);
      wrong++;
      differences.add(recorded.id() + " false " + error);
    }
  }

  private static String general(String error) {
    StringBuilder general = new StringBuilder();
    for (int i = 0; i < error.length(); i++) {
      char c = error.charAt(i);
      general.append(c >= '0' && c <= '9' ? '#' : c);
    }
    return general.toString();
  }

  private void report() {
    System.out.println(
        "ParityTest: "
            + records
            + " records, verdict equal for "
            + sameVerdict
            + ", errors equal for "
            + sameErrors
            + "; found "
            + found
            + " of the server's "
            + known
            + " errors, false errors "
            + wrong
            + "; as many warnings for "
            + sameWarnings
            + " of "
            + sound
            + " sound objects");
    if (DETAILS) {
      falseErrors.forEach((error, count) -> System.out.println("FALSE " + count + " " + error));
      missing.forEach((error, count) -> System.out.println("MISSING " + count + " " + error));
      differences.forEach(line -> System.out.println("DIFFERENT " + line));
    }
  }

  private record Answer(String verdict, Set<String> errors, int warnings) {}

  /** What Plimsoll says in the server's place. */
  private static Answer answer(String manifest) {
    YamlStream stream = YamlReader.read(SourceFile.of("manifest.json", manifest), Limits.DEFAULTS);
    Diagnostics earlier = new Diagnostics();
    earlier.addAll(stream.problems());
    Diagnostics later = new Diagnostics();
    for (Manifest object : MANIFESTS.read(stream, true).manifests()) {
      SCHEMA.check(object, earlier);
      VALIDATION.check(object, later);
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
      return new Answer(verdict, verdict.equals("decode-error") ? Set.of() : errors, 0);
    }
    int warnings = 0;
    for (Diagnostic diagnostic : Gate.STRICT.pass(earlier.all(), later.all())) {
      if (diagnostic.code().toString().equals("api/warning")) {
        warnings++;
      }
      if (diagnostic.severity() == Severity.ERROR) {
        errors.add(type(diagnostic.code().name()) + " " + diagnostic.path());
      }
    }
    return new Answer(errors.isEmpty() ? "ok" : "invalid", errors, warnings);
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
