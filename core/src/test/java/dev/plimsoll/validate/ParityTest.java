package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.validate.RecordedVerdicts.Verdict;
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

  private final Map<String, Integer> classes = new TreeMap<>();
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

  /** What the fuzzer found and was mended since, and other unseen objects of all kinds. */
  @Test
  void agreesWithWhatTheFuzzerFound() throws IOException {
    RecordedVerdicts.read(
        RecordedVerdicts.committed().resolve("api-1.36-fuzz.jsonl.gz"), this::compare);
    report();
    assertTrue(records > 1000, "there are " + records + " records");
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
    Answer answer = Answer.to(recorded.manifest());
    if (answer.verdict().equals(recorded.verdict())) {
      sameVerdict++;
    }
    if (answer.errors().equals(recorded.errors())) {
      sameErrors++;
    }
    known += recorded.errors().size();
    Set<String> both = new TreeSet<>(recorded.errors());
    both.retainAll(answer.errors());
    found += both.size();
    boolean alike = true;
    for (String difference : answer.differences(recorded)) {
      differences.add(recorded.id() + " " + difference);
      classes.merge(recorded.kind() + " " + general(difference), 1, Integer::sum);
      wrong += difference.startsWith("false ") ? 1 : 0;
      alike &= !difference.startsWith("warnings ");
    }
    if (recorded.verdict().equals("ok")) {
      sound++;
      sameWarnings += alike ? 1 : 0;
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
      classes.forEach((difference, count) -> System.out.println(count + " " + difference));
      differences.forEach(line -> System.out.println("DIFFERENT " + line));
    }
  }
}
