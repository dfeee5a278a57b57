package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Objects that nobody wrote down, put to Plimsoll and to the real server's code. Runs where {@code
 * -Dplimsoll.oracle} names the program of {@code testdata/oracle/api}; see the README there.
 */
final class FuzzTest {

  @Test
  void saysWhatTheServerSaysOfUnseenObjects() throws IOException {
    String program = System.getProperty("plimsoll.oracle", "");
    if (program.isEmpty()) {
      System.out.println("FuzzTest: -Dplimsoll.oracle is not given, nothing was asked");
      return;
    }
    String frozen = System.getProperty("plimsoll.fuzz.freeze", "");
    FrozenAnswers answers = frozen.isEmpty() ? null : new FrozenAnswers(Path.of(frozen));
    Fuzzer fuzzer = new Fuzzer(new Oracle(program), answers == null ? said -> {} : answers::offer);
    String asIs = System.getProperty("plimsoll.fuzz.ask", "");
    if (asIs.isEmpty()) {
      List<JsonNode> bases = Fuzzer.read(paths(System.getProperty("plimsoll.fuzz.bases", "")));
      fuzzer.change(
          bases,
          Long.getLong("plimsoll.fuzz.seed", 1),
          Integer.getInteger("plimsoll.fuzz.count", 20_000));
    } else {
      fuzzer.ask(Fuzzer.read(paths(asIs)));
    }
    Path report = Path.of("target", "fuzz.txt");
    Files.writeString(report, fuzzer.report());
    System.out.println("FuzzTest: " + fuzzer.summary() + "; see " + report.toAbsolutePath());
    if (answers != null) {
      answers.write();
      System.out.println("FuzzTest: " + answers.added() + " answers added to " + frozen);
    }
    assertTrue(fuzzer.different() == 0, fuzzer.summary());
  }

  private static List<Path> paths(String list) {
    List<Path> paths = new ArrayList<>();
    if (list.isEmpty()) {
      paths.add(Path.of("..", "testdata", "oracle", "bases.yaml"));
      paths.add(Path.of("..", "testdata", "oracle", "more-bases.yaml"));
    }
    for (String path : list.split(File.pathSeparator, -1)) {
      if (!path.isEmpty()) {
        paths.add(Path.of(path));
      }
    }
    return paths;
  }
}
