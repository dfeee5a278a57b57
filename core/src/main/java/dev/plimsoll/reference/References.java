package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import java.util.List;

/**
 * The stage: follows every reference between objects of a set and reports those that lead nowhere.
 *
 * <p>A set is often partial. What refers to a kind of which the set has nothing at all, or to what
 * a custom resource of the namespace may make, is therefore not an error but {@code
 * reference/not-in-set}, an info; unless there is something of nearly the same name.
 */
public final class References {

  /** Every family of references; a new one is one more line here. */
  private static final List<Edges> EDGES =
      List.of(
          new ServiceEdges(),
          new IngressEdges(),
          new PodEdges(),
          new StatefulSetEdges(),
          new AutoscalerEdges(),
          new PolicyEdges());

  private References() {}

  /** The codes of all findings of this stage, as users write them. */
  public static List<String> codes() {
    return ReferenceFindings.CODES;
  }

  /**
   * Follows the references of all objects.
   *
   * @param index the objects of the set
   * @param diagnostics takes what is found
   */
  public static void check(Index index, Diagnostics diagnostics) {
    for (Manifest manifest : index.set().all()) {
      ReferenceFindings findings = new ReferenceFindings(manifest, index);
      for (Edges edges : EDGES) {
        edges.check(manifest, index, findings);
      }
      findings.moveTo(diagnostics);
    }
  }
}
