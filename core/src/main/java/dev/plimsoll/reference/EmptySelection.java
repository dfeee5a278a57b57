package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Located;
import java.util.List;

/** What is to be said of a selector that finds no Pod. */
final class EmptySelection {

  private EmptySelection() {}

  /**
   * The finding.
   *
   * @param selector the selector
   * @param requirements its conditions, at least one
   * @param namespace where it looks for Pods
   * @param from the object that has it
   * @param index all objects
   */
  static Diagnostic of(
      Located selector,
      List<Requirement> requirements,
      String namespace,
      Manifest from,
      Index index) {
    NearSelection near = NearSelection.of(requirements, index.pods(namespace));
    if (near.isFound()) {
      return missesNarrowly(near, requirements, namespace, from);
    }
    Located at = requirements.size() == 1 ? requirements.get(0).at() : selector;
    List<Labelled> elsewhere = elsewhere(requirements, namespace, index);
    boolean known =
        !elsewhere.isEmpty() || (index.hasWorkloads() && !index.hasCustomResources(namespace));
    Code code = known ? ReferenceCodes.SELECTOR_FINDS_NOTHING : ReferenceCodes.NOT_IN_SET;
    Diagnostic diagnostic =
        Diagnostic.of(
                code,
                ReferenceCodes.severity(code),
                known
                    ? noPodHas(requirements, namespace)
                    : "no Pod that this selects is in the set",
                requirements.size() == 1 ? at.location() : at.keyLocation(),
                at.path(),
                from.objectName())
            .withHelp(
                known
                    ? "correct the selector, or give the Pods these labels"
                    : "make sure that the cluster has them, or check their manifests too");
    return elsewhere.isEmpty() ? diagnostic : foundElsewhere(diagnostic, elsewhere.get(0));
  }

  private static Diagnostic foundElsewhere(Diagnostic diagnostic, Labelled workload) {
    Manifest manifest = workload.manifest();
    return diagnostic
        .withHelp(
            ReferenceFindings.podsOf(manifest)
                + " would be selected, and are in namespace `"
                + manifest.id().namespace()
                + "`: move one or the other")
        .withRelated(
            List.of(new Related("here they are", manifest.metadata().name().at().location())));
  }

  /** The workloads of the first other namespace that has some that are selected. */
  private static List<Labelled> elsewhere(
      List<Requirement> requirements, String namespace, Index index) {
    boolean telling = false; // who only says what Pods are not finds some everywhere
    for (Requirement requirement : requirements) {
      telling |= requirement.isIn() && !requirement.isAboutAddedLabel();
    }
    if (telling) {
      for (String other : index.podNamespaces()) {
        List<Labelled> found =
            other.equals(namespace) ? List.of() : index.pods(other).meeting(requirements);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static Diagnostic missesNarrowly(
      NearSelection near, List<Requirement> requirements, String namespace, Manifest from) {
    Requirement missed = near.requirement();
    Located at = missed.at();
    boolean rightKey = near.labelKey().equals(missed.key());
    String meant = rightKey ? near.labelValue() : near.labelKey();
    Code code = ReferenceCodes.SELECTOR_FINDS_NOTHING;
    Diagnostic diagnostic =
        Diagnostic.of(
                code,
                ReferenceCodes.severity(code),
                noPodHas(requirements, namespace),
                rightKey ? at.location() : at.keyLocation(),
                at.path(),
                from.objectName())
            .withHelp(
                "did you mean `"
                    + meant
                    + "`, as in "
                    + ReferenceFindings.podsOf(near.workload())
                    + "?")
            .withRelated(List.of(new Related("the nearest label", near.labelPlace().location())));
    return rightKey && missed.isPair()
        ? diagnostic.withFixes(ReferenceFindings.rename(List.of(at), meant))
        : diagnostic;
  }

  private static String noPodHas(List<Requirement> requirements, String namespace) {
    StringBuilder text = new StringBuilder("no Pod in namespace `");
    text.append(namespace).append("` has ");
    for (int i = 0; i < requirements.size(); i++) {
      text.append(i == 0 ? "`" : ", `").append(requirements.get(i)).append('`');
    }
    return text.toString();
  }
}
