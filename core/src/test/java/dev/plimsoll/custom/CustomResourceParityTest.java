package dev.plimsoll.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Definitions and objects of their kinds against the recorded answers of the real server: the same
 * verdict, and the same errors at the same fields. A difference is a failure unless the ledger
 * lists it with its reason, and so is one that is listed and has healed.
 *
 * <p>Two things are compared in other words. Where a definition has one version the server names
 * its fields as those of the old API, {@code spec.validation} for {@code spec.versions[0].schema};
 * Plimsoll names what is written. And errors of choices ({@code anyOf} and its like) have no field
 * at the server and several guesses beside; there only the verdict counts.
 */
final class CustomResourceParityTest {

  private static final Path FOLDER = Path.of("..", "testdata", "crds");
  private static final boolean DETAILS = Boolean.getBoolean("plimsoll.parity.details");
  private static final int MOST_LISTED = 40;
  private static final String NOWHERE = "<nil>";

  /** What the server calls the fields of what is compared. */
  private enum Names {
    /** An object, as it is written. */
    OBJECT,
    /** A definition, but for its conversion. */
    CONVERSION,
    /** A definition with one version, whose fields are those of the old API. */
    OLD
  }

  private final Set<String> differences = new TreeSet<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private int definitions;
  private int objects;
  private int sound;
  private int verdictOnly;

  @Test
  void agreesWithTheRecording() throws IOException {
    read("crds-1.36.jsonl.gz", "ledger.txt");
    assertTrue(definitions > 400 && objects > 1000 && sound > 150);
  }

  @Test
  void agreesOnRules() throws IOException {
    read("rules-1.36.jsonl.gz", "rules-ledger.txt");
    assertTrue(definitions > 60 && objects > 250 && sound > 80);
  }

  private void read(String recording, String ledger) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(recording))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(json.readTree(line));
      }
    }
    System.out.println(
        "CustomResourceParityTest: "
            + definitions
            + " definitions, "
            + objects
            + " objects, "
            + sound
            + " of them sound, "
            + verdictOnly
            + " compared by their verdict only; differences "
            + differences.size());
    if (DETAILS) {
      kinds.forEach((kind, count) -> System.out.println(count + " " + kind));
      differences.forEach(System.out::println);
    }
    assertEquals(ledger(ledger), differences, "differences must be none, or in the ledger");
  }

  private static Set<String> ledger(String name) throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        listed.add(line.substring(0, line.indexOf("  ")));
      }
    }
    assertTrue(listed.size() <= MOST_LISTED, "the ledger lists " + listed.size());
    return listed;
  }

  private void compare(JsonNode record) {
    String name = record.path("name").asString();
    String crd = record.path("crd").toString();
    definitions++;
    Plimsoll alone = Plimsoll.with(Options.defaults().withAsServer(true));
    boolean only = record.path("crd").path("spec").path("versions").size() == 1;
    compare(name, record.path("definition"), alone, crd, only ? Names.OLD : Names.CONVERSION);
    Plimsoll knowing = alone.knowing(Sources.ofText("crd.yaml", crd));
    int index = 0;
    for (JsonNode verdict : record.path("objects")) {
      objects++;
      String object = verdict.path("object").toString();
      compare(name + "#" + index++, verdict.path("errors"), knowing, object, Names.OBJECT);
      if (verdict.path("errors").isEmpty()) {
        sound++;
      }
    }
  }

  private void compare(
      String name, JsonNode recorded, Plimsoll plimsoll, String text, Names names) {
    Set<String> known = new TreeSet<>();
    String verdict = "ok";
    boolean nowhere = false;
    for (JsonNode error : recorded) {
      String stage = error.path("stage").asString();
      verdict = verdict.equals("ok") || stage.equals("decode") ? stage : verdict;
      nowhere |= error.path("field").asString().equals(NOWHERE);
    }
    for (JsonNode error : recorded) {
      boolean copy = error.path("field").asString().equals("spec.version"); // of versions[0].name
      if (error.path("stage").asString().equals(verdict) && !verdict.equals("decode") && !copy) {
        String field = error.path("field").asString();
        // of scales the path as the definition writes it
        known.add(error.path("type").asString() + " " + field.replaceFirst("^\\.", ""));
      }
    }
    Set<String> said = new TreeSet<>();
    String answer = "ok";
    for (Diagnostic diagnostic :
        plimsoll.check(Sources.ofText("object.json", text)).diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        String type = type(diagnostic);
        String stage = type.equals("UnknownField") ? "strict" : "validate";
        answer =
            isDecoding(diagnostic, names != Names.OBJECT)
                ? "decode"
                : answer.equals("ok") ? stage : answer;
        said.add(type + " " + path(diagnostic, names));
      }
    }
    if (verdict.equals("decode") || nowhere || answer.equals("decode")) {
      verdictOnly += nowhere ? 1 : 0;
      if (!answer.equals(verdict)) {
        differ(name + " verdict " + verdict + " but " + answer);
      }
      return;
    }
    for (String error : known) {
      if (!said.contains(error)) {
        differ(name + " missing " + error);
      }
    }
    for (String error : said) {
      if (!known.contains(error)) {
        differ(name + " false " + error);
      }
    }
  }

  private void differ(String difference) {
    differences.add(difference.strip());
    kinds.merge(difference.replaceFirst("^\\S+", "").replaceAll("[0-9]", "#"), 1, Integer::sum);
  }

  /** Whether the server would find this when it decodes: kinds and the types of metadata. */
  private static boolean isDecoding(Diagnostic diagnostic, boolean definition) {
    String code = diagnostic.code().toString();
    boolean metadata = ("." + diagnostic.path()).contains(".metadata");
    return code.equals("schema/unknown-kind")
        || code.equals("schema/format")
        || (code.equals("schema/type")
            && (metadata || isWord(diagnostic) || (definition && !isDefault(diagnostic))));
  }

  /** Whether it is about what an object within an object says of itself. */
  private static boolean isWord(Diagnostic diagnostic) {
    String step = diagnostic.path().lastStep();
    return step.equals("kind") || step.equals("apiVersion");
  }

  /** Defaults are values, which the server looks at after decoding. */
  private static boolean isDefault(Diagnostic diagnostic) {
    return (diagnostic.path() + ".").contains(".default.");
  }

  private static String path(Diagnostic diagnostic, Names names) {
    String path = diagnostic.path().toString();
    if (names != Names.OBJECT && path.startsWith("spec.conversion.webhook.")) {
      return path.replace(".webhook.clientConfig", ".webhookClientConfig")
          .replace(".webhook.conversion", ".conversion");
    }
    if (names != Names.OLD
        || !path.startsWith("spec.versions[0].")
        || (path.equals("spec.versions[0].schema.openAPIV3Schema")
            && diagnostic.code().name().equals("required"))) {
      return path;
    }
    String rest = path.substring("spec.versions[0].".length());
    if (rest.startsWith("schema")) {
      return "spec.validation" + rest.substring("schema".length());
    }
    return rest.startsWith("subresources")
            || rest.startsWith("additionalPrinterColumns")
            || rest.startsWith("selectableFields")
        ? "spec." + rest
        : path;
  }

  private static String type(Diagnostic diagnostic) {
    return switch (diagnostic.code().toString()) {
      case "schema/unknown-field" -> "UnknownField";
      case "schema/type", "api/type-invalid" -> "FieldValueTypeInvalid";
      case "api/required" -> "FieldValueRequired";
      case "api/invalid" -> "FieldValueInvalid";
      case "api/not-supported" -> "FieldValueNotSupported";
      case "api/forbidden" -> "FieldValueForbidden";
      case "api/duplicate" -> "FieldValueDuplicate";
      case "api/too-long" -> "FieldValueTooLong";
      case "api/too-many" -> "FieldValueTooMany";
      default -> diagnostic.code().toString();
    };
  }
}
