package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a cold {@code check} of one Deployment loads. Start-up is a feature, and it is lost class by
 * class: each budget has a little room over what is needed today. Who has a reason to need more
 * raises it, and measures with the benchmark of the whole process what that costs.
 */
class StartUpTest {

  private static final int OWN_CLASSES = 315;
  private static final int OWN_LAMBDAS = 8;
  private static final int ENGINE_CLASSES = 115;
  private static final int PARSER_CLASSES = 25;

  /** What is dear, and what to use instead on the way of every check. */
  private static final List<String> BANNED =
      List.of(
          "com.networknt.",
          "tools.jackson.",
          "com.fasterxml.",
          "org.apache.commons.cli.help.",
          "org.apache.commons.cli.HelpFormatter",
          "java.lang.runtime.", // a record's own equals, hashCode and toString, and type switches
          "java.text.",
          "java.time.",
          "java.util.Formatter",
          "java.util.ResourceBundle",
          "java.util.logging.",
          "java.util.stream.");

  @TempDir private Path folder;
  private List<String> loaded;

  @BeforeEach
  void check() throws IOException, InterruptedException, URISyntaxException {
    Path log = folder.resolve("classes.log");
    Path manifest = Path.of(StartUpTest.class.getResource("one.yaml").toURI());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=\"" + log + "\":none",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                manifest.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.CLEAN, process.waitFor(), said);
    assertTrue(said.startsWith("ok: 1 object in 1 file"), said);
    loaded = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      loaded.add(line.split(" ", 2)[0]);
    }
  }

  @Test
  void aCheckLoadsNothingDear() {
    assertTrue(loaded.contains(Main.class.getName()), () -> "no list of classes: " + loaded);
    List<String> dear = new ArrayList<>();
    for (String name : loaded) {
      for (String banned : BANNED) {
        if (name.startsWith(banned)) {
          dear.add(name);
        }
      }
    }
    assertEquals(List.of(), dear);
  }

  @Test
  void aCheckStaysWithinItsBudgetOfClasses() {
    within(OWN_CLASSES, "dev.plimsoll.", "");
    within(OWN_LAMBDAS, "dev.plimsoll.", "$$Lambda");
    within(ENGINE_CLASSES, "org.snakeyaml.", "");
    within(PARSER_CLASSES, "org.apache.commons.cli.", "");
  }

  private void within(int budget, String start, String part) {
    List<String> found = new ArrayList<>();
    for (String name : loaded) {
      if (name.startsWith(start) && name.contains(part)) {
        found.add(name);
      }
    }
    assertTrue(!found.isEmpty(), () -> "no class of " + start + ": the list is not what it was");
    assertTrue(
        found.size() <= budget,
        () -> found.size() + " classes, but the budget is " + budget + ": " + found);
  }
}
