package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.InventoryReading;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.schedule.configuration.SchedulerConfiguration;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Decides recorded scenarios again, swiftly and plainly, and compares every decision with the real
 * scheduler's.
 */
class ScheduleParityTest {

  private static final Path TESTDATA = Path.of("..", "testdata", "placements");
  private static final Path LEDGER = TESTDATA.resolve("parity-ledger.txt");

  @Test
  void decidesTheCommittedScenariosAsRecorded() throws IOException {
    List<Scenario> scenarios = Scenario.read(TESTDATA.resolve("schedule-1.36.jsonl.gz"));
    assertTrue(scenarios.size() >= 150, "only " + scenarios.size() + " scenarios");
    assertAgreement(scenarios);
  }

  @Test
  void decidesAllRecordedScenariosAsRecorded() throws IOException {
    List<Scenario> scenarios = whole("schedule-1.36.jsonl.gz");
    assertTrue(scenarios.size() >= 1600, "only " + scenarios.size() + " scenarios");
    assertAgreement(scenarios);
  }

  @Test
  void decidesTheCommittedScenariosWithPrioritiesAsRecorded() throws IOException {
    List<Scenario> scenarios = Scenario.read(TESTDATA.resolve("preempt-1.36.jsonl.gz"));
    assertTrue(scenarios.size() >= 40, "only " + scenarios.size() + " scenarios");
    assertAgreement(scenarios, Simulator.withDefaults().withPreemption());
  }

  /** In these the scheduler was asked what it would evict. */
  @Test
  void decidesScenariosWithPrioritiesAsRecorded() throws IOException {
    List<Scenario> scenarios = whole("preempt-1.36.jsonl.gz");
    assertTrue(scenarios.size() >= 400, "only " + scenarios.size() + " scenarios");
    assertAgreement(scenarios, Simulator.withDefaults().withPreemption());
  }

  /** In these the scheduler has a configuration, some of which it refuses. */
  @Test
  void decidesConfiguredScenariosAsRecorded() throws IOException {
    List<Scenario> scenarios = Scenario.read(TESTDATA.resolve("configured-1.36.jsonl.gz"));
    assertTrue(scenarios.size() >= 100, "only " + scenarios.size() + " scenarios");
    assertAgreement(scenarios);
  }

  /** A sample of what a fuzzer made up and asked both about. */
  @Test
  void decidesMadeUpScenariosAsRecorded() throws IOException {
    List<Scenario> scenarios = Scenario.read(TESTDATA.resolve("fuzz-1.36.jsonl.gz"));
    assertTrue(scenarios.size() >= 100, "only " + scenarios.size() + " scenarios");
    assertAgreement(scenarios);
  }

  /** Any answers of the program in testdata/oracle/schedule, for a round of fuzzing. */
  @Test
  void decidesGivenScenariosAsRecorded() throws IOException {
    String given = System.getProperty("plimsoll.placements", "");
    assumeTrue(!given.isEmpty(), "no scenarios are given with -Dplimsoll.placements=FILE");
    for (String file : given.split(":", -1)) {
      assertAgreement(Scenario.read(Path.of(file)));
    }
  }

  private static List<Scenario> whole(String name) throws IOException {
    Path all = Path.of("..", "..", "shared", "conformance", name);
    if (!Files.exists(all)) {
      System.out.println("ScheduleParityTest: skipped, the whole recording is not here: " + all);
    }
    assumeTrue(Files.exists(all), "the whole recording is not here");
    return Scenario.read(all);
  }

  /** Every decision agrees, but for those in the ledger, which must still differ. */
  private static void assertAgreement(List<Scenario> scenarios) throws IOException {
    assertAgreement(scenarios, Simulator.withDefaults());
  }

  private static void assertAgreement(List<Scenario> scenarios, Simulator simulator)
      throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    TreeSet<String> seen = new TreeSet<>();
    int pods = 0;
    for (Scenario scenario : scenarios) {
      seen.add(scenario.id());
      pods += scenario.placements().size();
      List<String> differences = new ArrayList<>();
      Simulator configured = scenario.config().isEmpty() ? simulator : configured(scenario);
      configured = scenario.preempt() ? configured.withPreemption() : configured;
      differences.addAll(differences(scenario, configured));
      differences.addAll(differences(scenario, configured.plain()));
      if (!differences.isEmpty()) {
        wrong.put(scenario.id(), String.join("\n  ", differences));
      }
    }
    TreeSet<String> known = new TreeSet<>();
    for (String line : Files.readAllLines(LEDGER)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        known.add(line.substring(0, line.indexOf(' ')));
      }
    }
    known.retainAll(seen);
    System.out.println(
        "ScheduleParityTest: "
            + scenarios.size()
            + " scenarios, "
            + pods
            + " Pods, "
            + wrong.size()
            + " scenarios differ");
    assertEquals(known, wrong.keySet(), () -> describe(wrong));
  }

  private static Simulator configured(Scenario scenario) {
    SchedulerConfiguration configuration =
        SchedulerConfiguration.read(
            SourceFile.of("scheduler.json", scenario.config()), Limits.DEFAULTS);
    return Simulator.with(configuration.profiles()).withProblems(configuration.problems());
  }

  private static String describe(Map<String, String> wrong) {
    StringBuilder text = new StringBuilder();
    wrong.forEach(
        (id, differences) -> text.append('\n').append(id).append("\n  ").append(differences));
    return text.substring(0, Math.min(text.length(), 6000));
  }

  private static List<String> differences(Scenario scenario, Simulator simulator) {
    ManifestSet manifests = scenario.manifests();
    InventoryReading reading = InventoryReader.read(manifests);
    List<String> wrong = new ArrayList<>();
    reading.diagnostics().forEach(problem -> wrong.add(problem.message()));
    Simulation simulation = simulator.run(manifests, reading.inventory());
    boolean refused =
        simulation.diagnostics().stream()
            .anyMatch(found -> found.code().toString().equals("source/scheduler-configuration"));
    if (refused != !scenario.refused().isEmpty()) {
      wrong.add("refused: " + scenario.refused() + ", but found " + simulation.diagnostics());
      return wrong;
    }
    if (simulation.placements().size() != scenario.placements().size()) {
      wrong.add(
          scenario.placements().size() + " Pods, but found " + simulation.placements().size());
      return wrong;
    }
    for (int i = 0; i < scenario.placements().size(); i++) {
      Map<String, Object> recorded = recorded(scenario.placements().get(i));
      Map<String, Object> found = found(simulation.placements().get(i));
      for (Map.Entry<String, Object> entry : recorded.entrySet()) {
        Object other = found.get(entry.getKey());
        if (!entry.getValue().equals(other)) {
          wrong.add(
              recorded.get("pod")
                  + " "
                  + entry.getKey()
                  + ": "
                  + without(entry.getValue(), other)
                  + ", but found "
                  + without(other, entry.getValue()));
        }
      }
    }
    return wrong;
  }

  /** Of what stands by name, such as nodes, that which differs. */
  private static @Nullable Object without(@Nullable Object all, @Nullable Object other) {
    if (!(all instanceof Map<?, ?> map) || !(other instanceof Map<?, ?> same)) {
      return all;
    }
    Map<Object, Object> left = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!value.equals(same.get(key))) {
            left.put(key, Objects.requireNonNull(without(value, same.get(key))));
          }
        });
    return left;
  }

  private static Map<String, Object> recorded(JsonNode placement) {
    Map<String, Object> all = new TreeMap<>();
    all.put("pod", placement.get("pod").asString());
    all.put("order", placement.get("order").asInt());
    all.put("scheduled", placement.get("scheduled").asBoolean());
    all.put("node", placement.path("node").asString(""));
    all.put("top", texts(placement.path("top")));
    all.put("feasible", texts(placement.path("feasible")));
    String message = placement.path("message").asString("");
    // Where preemption itself fails, the scheduler's sentence is lost in the recording.
    // Of several reasons not to admit a Pod, the original has them in no order.
    if (!message.equals("not found") && !message.contains("forbidden: [")) {
      all.put("message", message);
    }
    JsonNode preemption = placement.path("preemption");
    all.put(
        "preenqueue",
        placement.path("preenqueue").isMissingNode()
            ? ""
            : placement.get("preenqueue").get("plugin").asString()
                + texts(placement.get("preenqueue").get("reasons")));
    all.put(
        "preemption",
        preemption.isMissingNode()
            ? ""
            : preemption.get("node").asString()
                + texts(preemption.get("victims"))
                + texts(preemption.get("tied")));
    Map<String, String> rejected = new TreeMap<>();
    for (Map.Entry<String, JsonNode> node : placement.path("rejected").properties()) {
      JsonNode said = node.getValue();
      rejected.put(
          node.getKey(),
          said.get("plugin").asString()
              + " "
              + new TreeSet<>(texts(said.get("reasons")))
              + " "
              + said.get("code").asString());
    }
    all.put("rejected", rejected);
    Map<String, Map<String, Long>> scores = new TreeMap<>();
    for (Map.Entry<String, JsonNode> node : placement.path("scores").properties()) {
      Map<String, Long> byPlugin = new TreeMap<>();
      for (Map.Entry<String, JsonNode> score : node.getValue().properties()) {
        byPlugin.put(score.getKey(), score.getValue().asLong());
      }
      scores.put(node.getKey(), byPlugin);
    }
    all.put("scores", scores);
    return all;
  }

  private static Map<String, Object> found(Placement placement) {
    Map<String, Object> all = new TreeMap<>();
    all.put("pod", placement.pod());
    all.put("order", placement.order());
    all.put("scheduled", placement.isScheduled());
    all.put("node", placement.node());
    all.put("top", placement.top());
    all.put("feasible", placement.feasible());
    all.put("message", placement.message());
    all.put(
        "preenqueue",
        placement.outcome() instanceof Outcome.Held held
            ? held.rejection().plugin() + held.rejection().reasons()
            : "");
    all.put(
        "preemption",
        placement.preemption().map(one -> one.node() + one.victims() + one.tied()).orElse(""));
    Map<String, String> rejected = new TreeMap<>();
    placement
        .rejected()
        .forEach(
            (node, said) ->
                rejected.put(
                    node, said.plugin() + " " + new TreeSet<>(said.reasons()) + " " + said.code()));
    all.put("rejected", rejected);
    Map<String, Map<String, Long>> scores = new TreeMap<>();
    placement
        .scores()
        .forEach(
            (node, score) -> {
              Map<String, Long> byPlugin = new TreeMap<>(score.byPlugin());
              byPlugin.put("total", score.total());
              scores.put(node, byPlugin);
            });
    all.put("scores", scores);
    return all;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString());
    }
    return texts;
  }
}
