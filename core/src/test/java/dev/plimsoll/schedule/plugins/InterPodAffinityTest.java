package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.reasons;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pods that want others near, or far. */
class InterPodAffinityTest {

  private static final String WEB = "labelSelector: {matchLabels: {app: web}}";
  private static final String OTHER = "labelSelector: {matchLabels: {app: other}}";
  private static final InterPodAffinity PLUGIN = new InterPodAffinity();

  private static final Inventory EMPTY =
      nodes("labels: {zone: a}", "labels: {zone: a}", "labels: {zone: b}", "labels: {x: \"\"}");
  private static final Inventory NODES = EMPTY.withPod("n0", pod("{}"));

  private static PodInfo required(String which, String term) {
    return pod(
        "{affinity: {"
            + which
            + ": {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: zone, "
            + term
            + "}]}}}");
  }

  private static PodInfo preferred(String which, String term) {
    return pod(
        "{affinity: {"
            + which
            + ": {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 50,"
            + " podAffinityTerm: {topologyKey: zone, "
            + term
            + "}}]}}}");
  }

  @Test
  void nearMeansInTheSameDomain() {
    PodInfo pod = required("podAffinity", WEB);
    assertEquals(List.of("yes", "yes", "never", "never"), ask(PLUGIN, pod, NODES));
  }

  @Test
  void theFirstOfItsKindMayGoAnywhereWithTheLabel() {
    PodInfo pod = required("podAffinity", WEB);
    assertEquals(List.of("yes", "yes", "yes", "never"), ask(PLUGIN, pod, EMPTY));
    PodInfo lonely = required("podAffinity", OTHER);
    assertEquals(List.of("never", "never", "never", "never"), ask(PLUGIN, lonely, EMPTY));
  }

  @Test
  void apartMeansInNoSuchDomain() {
    PodInfo pod = required("podAntiAffinity", WEB);
    assertEquals(List.of("no", "no", "yes", "yes"), ask(PLUGIN, pod, NODES));
    assertEquals(Set.of(InterPodAffinity.NOT_APART), reasons(PLUGIN, pod, NODES));
  }

  @Test
  void thoseThatRunMayWantToBeApartToo() {
    Inventory exclusive = EMPTY.withPod("n1", required("podAntiAffinity", WEB));
    assertEquals(List.of("no", "no", "yes", "yes"), ask(PLUGIN, pod("{}"), exclusive));
    assertEquals(Set.of(InterPodAffinity.OTHERS_APART), reasons(PLUGIN, pod("{}"), exclusive));
  }

  @Test
  void aTermMeansItsOwnNamespaceUnlessItSaysOtherwise() {
    PodInfo elsewhere = required("podAntiAffinity", WEB + ", namespaces: [elsewhere]");
    assertEquals(List.of("yes", "yes", "yes", "yes"), ask(PLUGIN, elsewhere, NODES));
    PodInfo everywhere = required("podAntiAffinity", WEB + ", namespaceSelector: {}");
    assertEquals(List.of("no", "no", "yes", "yes"), ask(PLUGIN, everywhere, NODES));
    PodInfo byLabel =
        required(
            "podAntiAffinity",
            WEB + ", namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: default}}");
    assertEquals(List.of("no", "no", "yes", "yes"), ask(PLUGIN, byLabel, NODES));
  }

  @Test
  void keysOfLabelsStandForThePodsOwnValues() {
    PodInfo like = required("podAntiAffinity", "labelSelector: {}, matchLabelKeys: [app]");
    assertEquals(List.of("no", "no", "yes", "yes"), ask(PLUGIN, like, NODES));
    PodInfo unlike = required("podAntiAffinity", "labelSelector: {}, mismatchLabelKeys: [app]");
    assertEquals(List.of("yes", "yes", "yes", "yes"), ask(PLUGIN, unlike, NODES));
  }

  @Test
  void likesAndDislikesMakeTheScore() {
    assertEquals(List.of(100L, 100L, 0L, 0L), scores(PLUGIN, preferred("podAffinity", WEB), NODES));
    assertEquals(
        List.of(0L, 0L, 100L, 100L), scores(PLUGIN, preferred("podAntiAffinity", WEB), NODES));
    assertEquals(List.of(), scores(PLUGIN, pod("{}"), NODES));
  }

  @Test
  void whatOthersLikeCountsToo() {
    Inventory liked = EMPTY.withPod("n2", preferred("podAffinity", WEB));
    assertEquals(List.of(0L, 0L, 100L, 0L), scores(PLUGIN, pod("{}"), liked));
    Inventory demanded = EMPTY.withPod("n2", required("podAffinity", WEB));
    assertEquals(List.of(0L, 0L, 100L, 0L), scores(PLUGIN, pod("{}"), demanded));
  }
}
