package dev.plimsoll.schedule.configuration;

import dev.plimsoll.schedule.DefaultProfile;
import dev.plimsoll.schedule.Profile;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one configuration of the scheduler; used once. */
final class ConfigurationReader {

  private final SourceFile file;
  private final Limits limits;
  private final Findings findings = new Findings();
  private final Shapes shapes = new Shapes(findings);

  ConfigurationReader(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  SchedulerConfiguration read() {
    YamlStream stream = YamlReader.read(file, limits);
    findings.addAll(stream.problems());
    List<Profile> profiles = List.of();
    boolean any = false;
    for (YamlDocument document : stream.documents()) {
      if (!document.readable() || document.isEmpty()) {
        continue;
      }
      Located root = Located.root(document);
      if (any) {
        findings.wrongKey(root, "a configuration is one document", "remove this one");
      } else {
        profiles = readRoot(root);
      }
      any = true;
    }
    if (!any && !findings.anyWrong()) {
      findings.empty(file);
    }
    if (findings.anyWrong() || profiles.isEmpty()) {
      profiles = List.of(DefaultProfile.get());
    }
    return new SchedulerConfiguration(profiles, findings.all());
  }

  private List<Profile> readRoot(Located root) {
    String apiVersion = Field.text(root.field("apiVersion")).orElse("");
    String kind = Field.text(root.field("kind")).orElse("");
    if (!apiVersion.equals(Shapes.API_VERSION)) {
      findings.wrong(
          root.field("apiVersion"),
          apiVersion.isEmpty()
              ? "a configuration of the scheduler says its apiVersion"
              : "kube-scheduler does not read the version " + apiVersion,
          "write apiVersion: " + Shapes.API_VERSION);
      return List.of();
    }
    if (!kind.equals(Shapes.KIND)) {
      findings.wrong(
          root.field("kind"),
          kind.isEmpty()
              ? "a configuration of the scheduler says its kind"
              : kind + " is no configuration of the scheduler",
          "write kind: " + Shapes.KIND);
      return List.of();
    }
    shapes.check(root, Shapes.KIND);
    checkNumbers(root);
    checkLeaderElection(root.field("leaderElection"));
    checkExtenders(root.field("extenders"));
    return readProfiles(root.field("profiles"));
  }

  private void checkNumbers(Located root) {
    if (Field.int32(root.field("parallelism")).orElse(1) <= 0) {
      findings.wrong(root.field("parallelism"), "parallelism is at least 1", "");
    }
    checkPercentage(root.field("percentageOfNodesToScore"));
    long initial = Field.int64(root.field("podInitialBackoffSeconds")).orElse(1L);
    long most = Field.int64(root.field("podMaxBackoffSeconds")).orElse(10L);
    if (initial <= 0) {
      findings.wrong(
          root.field("podInitialBackoffSeconds"), "podInitialBackoffSeconds is at least 1", "");
    }
    if (most < initial) {
      findings.wrong(
          root.field("podMaxBackoffSeconds"),
          "podMaxBackoffSeconds (" + most + ") is less than podInitialBackoffSeconds",
          "raise it to " + initial + " or more");
    }
  }

  private void checkPercentage(Located at) {
    Field<Integer> percentage = Field.int32(at);
    int value = percentage.orElse(100);
    if (value < 0 || value > 100) {
      findings.wrong(at, "percentageOfNodesToScore is from 0 to 100", "");
    } else if (value != 100) {
      findings.told(
          at,
          "every node is scored here; the scheduler would stop looking for more feasible nodes"
              + " when it has found "
              + (value == 0 ? "5 to 50" : Integer.toString(value))
              + "% of the nodes, at least 100",
          "on more than 100 nodes it may take a node that is not the best");
    }
  }

  private void checkLeaderElection(Located at) {
    String lock = Field.text(at.field("resourceLock")).orElse("leases");
    if (Field.bool(at.field("leaderElect")).orElse(false) && !lock.equals("leases")) {
      findings.wrong(at.field("resourceLock"), "resourceLock is `leases`, not `" + lock + "`", "");
    }
  }

  private void checkExtenders(Located at) {
    for (Field<String> extender : Items.of(at, item -> Field.text(item.field("prioritizeVerb")))) {
      Located item = extender.at().parent();
      long weight = Field.int64(item.field("weight")).orElse(0L);
      if (!extender.orElse("").isEmpty() && weight <= 0) {
        findings.wrong(item.field("weight"), "an extender that prioritizes has a weight", "");
      }
      findings.notConsidered(
          item.field("urlPrefix"),
          "an extender cannot be asked offline, so that what it would say is left out",
          "");
    }
  }

  private List<Profile> readProfiles(Located at) {
    List<Profile> profiles = new ArrayList<>();
    Map<String, Integer> byName = new HashMap<>();
    Items<Field<String>> written = Items.of(at, item -> Field.text(item.field("schedulerName")));
    for (int i = 0; i < written.size(); i++) {
      Field<String> name = written.item(i);
      Located item = at.item(i);
      if (name.orElse("").isEmpty() && (name.isPresent() || written.size() > 1)) {
        findings.wrong(name.at(), "each of several profiles has a schedulerName", "");
      }
      String schedulerName = name.orElse(Profile.DEFAULT_NAME);
      Integer first = byName.putIfAbsent(schedulerName, i);
      if (first != null && !schedulerName.isEmpty()) {
        findings.wrong(
            name.at(),
            "profiles[" + first + "] has the schedulerName " + schedulerName + " already",
            "give each profile a name of its own");
      }
      checkPercentage(item.field("percentageOfNodesToScore"));
      profiles.add(new ProfileReader(item, schedulerName, shapes, findings).read());
    }
    return profiles;
  }
}
