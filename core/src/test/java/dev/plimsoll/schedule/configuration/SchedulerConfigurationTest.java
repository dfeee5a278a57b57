package dev.plimsoll.schedule.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.schedule.DefaultProfile;
import dev.plimsoll.schedule.Profile;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a scheduler so configured decides as the real one is shown by the recorded scenarios. */
class SchedulerConfigurationTest {

  private static final String HEAD =
      "apiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\n";

  private static SchedulerConfiguration read(String text) {
    return SchedulerConfiguration.read(SourceFile.of("scheduler.yaml", text), Limits.DEFAULTS);
  }

  /** Each problem as its severity, the characters that it points at, and what it says. */
  private static List<String> problems(String text) {
    List<String> all = new ArrayList<>();
    for (Diagnostic problem : read(text).problems()) {
      int start = problem.location().span().start();
      int end = problem.location().span().end();
      all.add(problem.severity() + " `" + text.substring(start, end) + "` " + problem.message());
    }
    return all;
  }

  private static List<String> names(Profile profile) {
    List<String> names = new ArrayList<>();
    for (Profile.Entry entry : profile.entries()) {
      names.add(entry.plugin().name() + "=" + entry.weight());
    }
    return names;
  }

  @Test
  void withoutAWordItIsTheDefaultProfile() {
    SchedulerConfiguration configuration = read(HEAD);
    assertEquals(List.of(), configuration.problems());
    assertEquals(List.of(DefaultProfile.get()), configuration.profiles());
    Profile written =
        read(HEAD + "profiles: [{schedulerName: default-scheduler}]").profiles().get(0);
    List<String> expected = names(DefaultProfile.get());
    List<String> actual = names(written);
    expected.sort(null);
    actual.sort(null);
    assertEquals(expected, actual);
    assertTrue(written.preempts());
  }

  @Test
  void weightsAreThoseOfThePointThenThoseForAll() {
    Profile profile =
        read(HEAD
                + """
                    profiles:
                    - plugins:
                        multiPoint: {enabled: [{name: NodeAffinity, weight: 7}, {name: ImageLocality, weight: 9}]}
                        score: {enabled: [{name: ImageLocality, weight: 4}], disabled: [{name: TaintToleration}]}
                        postFilter: {disabled: [{name: DefaultPreemption}]}
                    """)
            .profiles()
            .get(0);
    assertTrue(names(profile).contains("NodeAffinity=7"), () -> names(profile).toString());
    assertTrue(names(profile).contains("ImageLocality=4"), () -> names(profile).toString());
    assertFalse(profile.preempts());
    for (Profile.Entry entry : profile.entries()) {
      if (entry.plugin().name().equals("TaintToleration")) {
        assertFalse(entry.roles().scores());
        assertTrue(entry.roles().filters());
      }
    }
  }

  @Test
  void saysWhatIsWrongAtItsPlace() {
    assertEquals(
        List.of(
            "ERROR `0` parallelism is at least 1",
            "ERROR `101` percentageOfNodesToScore is from 0 to 100",
            "ERROR `profile` unknown field `profile`"),
        problems(HEAD + "parallelism: 0\npercentageOfNodesToScore: 101\nprofile: []\n"));
    assertEquals(
        List.of(
            "ERROR `kubescheduler.config.k8s.io/v1beta3` kube-scheduler does not read the"
                + " version kubescheduler.config.k8s.io/v1beta3"),
        problems(
            "apiVersion: kubescheduler.config.k8s.io/v1beta3\nkind: KubeSchedulerConfiguration"));
    assertEquals(
        List.of(
            "ERROR `many` expected a whole number",
            "ERROR `soon` expected a duration such as 15s or 1m30s"),
        problems(HEAD + "parallelism: many\nleaderElection: {leaseDuration: soon}\n"));
    assertEquals(
        List.of(
            "ERROR `Best` `Best` is no scoring strategy",
            "ERROR `101` hardPodAffinityWeight is from 0 to 100",
            "ERROR `InterPodAffinity` InterPodAffinity has its arguments already"),
        problems(
            HEAD
                + """
                profiles:
                - pluginConfig:
                  - {name: NodeResourcesFit, args: {scoringStrategy: {type: Best}}}
                  - {name: InterPodAffinity, args: {hardPodAffinityWeight: 101}}
                  - {name: InterPodAffinity}
                """));
    assertEquals(
        List.of(
            "ERROR `ImageLocality` ImageLocality has nothing to do at the point filter",
            "ERROR `EBSLimits` there is no plugin EBSLimits any more"),
        problems(
            HEAD
                + "profiles:\n- plugins: {filter: {enabled: [{name: ImageLocality}, {name:"
                + " EBSLimits}]}}\n"));
  }

  @Test
  void namesPluginsThatAreNotKubeSchedulersOwn() {
    assertEquals(
        List.of(
            "WARNING `Coscheduling` `Coscheduling` is not one of kube-scheduler's own plugins; it"
                + " is left out",
            "WARNING `NodeResourceFit` `NodeResourceFit` is not one of kube-scheduler's own"
                + " plugins; to disable it changes nothing"),
        problems(
            HEAD
                + "profiles:\n- plugins: {multiPoint: {enabled: [{name: Coscheduling}], disabled:"
                + " [{name: NodeResourceFit}]}}\n"));
  }

  @Test
  void saysWhatASimulationCannotDo() {
    List<Diagnostic> found =
        read(HEAD + "percentageOfNodesToScore: 30\nextenders: [{urlPrefix: http://x}]\n")
            .problems();
    assertEquals(
        List.of(Severity.INFO, Severity.WARNING),
        found.stream().map(Diagnostic::severity).toList());
    assertTrue(found.get(0).message().contains("30% of the nodes"), found.get(0)::message);
  }

  @Test
  void noTextMakesItThrow() {
    String sound =
        HEAD
            + """
            percentageOfNodesToScore: 30
            profiles:
            - schedulerName: a
              plugins: {score: {enabled: [{name: NodeAffinity, weight: 3}]}, multiPoint: {disabled: [{name: "*"}]}}
              pluginConfig:
              - name: NodeAffinity
                args: {addedAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In, values: [b]}]}]}}}
              - name: PodTopologySpread
                args: {defaultingType: List, defaultConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: ScheduleAnyway}]}
            """;
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(sound);
      for (int change = 0; change <= i % 3; change++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "{}[]:-,\"x1 \n".charAt(random.nextInt(12)));
          default -> text.setLength(at + 1);
        }
      }
      SchedulerConfiguration configuration = read(text.toString());
      assertFalse(configuration.profiles().isEmpty());
    }
    for (String odd :
        List.of("", "---", "[]", "3", "profiles: 3", HEAD + "profiles: [3, [], {plugins: 3}]")) {
      assertFalse(read(odd).profiles().isEmpty());
    }
    assertEquals(Severity.ERROR, read("").problems().get(0).severity());
  }
}
