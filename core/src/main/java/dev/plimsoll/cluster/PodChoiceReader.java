package dev.plimsoll.cluster;

import dev.plimsoll.model.Affinity;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.PodAffinityTerm;
import dev.plimsoll.model.WeightedPodAffinityTerm;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads affinities between Pods, the keys of labels filled in as the API server does. */
final class PodChoiceReader {

  private final String namespace;
  private final Map<String, String> labels;

  private PodChoiceReader(String namespace, Map<String, String> labels) {
    this.namespace = namespace;
    this.labels = labels;
  }

  /**
   * What a Pod wants near and far.
   *
   * @param namespace its own namespace, meant where a term names none
   * @param labels its own labels
   */
  static PodChoice read(Affinity affinity, String namespace, Map<String, String> labels) {
    if (!affinity.podAffinity().isPresent() && !affinity.podAntiAffinity().isPresent()) {
      return PodChoice.NONE;
    }
    PodChoiceReader reader = new PodChoiceReader(namespace, labels);
    List<PreferredPodTerm> preferred = new ArrayList<>();
    reader.addPreferred(
        affinity.podAffinity().preferredDuringSchedulingIgnoredDuringExecution(), 1, preferred);
    reader.addPreferred(
        affinity.podAntiAffinity().preferredDuringSchedulingIgnoredDuringExecution(),
        -1,
        preferred);
    return new PodChoice(
        reader.terms(affinity.podAffinity().requiredDuringSchedulingIgnoredDuringExecution()),
        reader.terms(affinity.podAntiAffinity().requiredDuringSchedulingIgnoredDuringExecution()),
        preferred);
  }

  private List<PodTerm> terms(Items<PodAffinityTerm> written) {
    List<PodTerm> terms = new ArrayList<>(written.size());
    for (PodAffinityTerm term : written) {
      terms.add(term(term));
    }
    return terms;
  }

  private void addPreferred(
      Items<WeightedPodAffinityTerm> written, int sign, List<PreferredPodTerm> all) {
    for (WeightedPodAffinityTerm term : written) {
      all.add(new PreferredPodTerm(sign * term.weight().orElse(0), term(term.podAffinityTerm())));
    }
  }

  private PodTerm term(PodAffinityTerm term) {
    Set<String> namespaces = new LinkedHashSet<>();
    for (Field<String> name : term.namespaces()) {
      name.ifPresent(namespaces::add);
    }
    if (namespaces.isEmpty() && !term.namespaceSelector().isPresent()) {
      namespaces.add(namespace);
    }
    return new PodTerm(
        PodReader.query(term.labelSelector())
            .and(ownValues(term.matchLabelKeys(), "In"))
            .and(ownValues(term.mismatchLabelKeys(), "NotIn")),
        namespaces,
        PodReader.query(term.namespaceSelector()),
        term.topologyKey().orElse(""));
  }

  private List<LabelRequirement> ownValues(Items<Field<String>> keys, String operator) {
    List<LabelRequirement> all = new ArrayList<>();
    for (Field<String> key : keys) {
      String value = labels.get(key.orElse(""));
      if (value != null) {
        all.add(new LabelRequirement(key.orElse(""), operator, List.of(value)));
      }
    }
    return all;
  }
}
