package dev.plimsoll.manifest;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * What the documents of one file turned out to be.
 *
 * @param manifests the objects, lists unrolled
 * @param documents how many documents there are, empty ones not counted
 * @param skipped how many of them are no Kubernetes objects and were passed over
 * @param problems what is wrong with documents that should be objects and are not
 */
public record ManifestReading(
    List<Manifest> manifests, int documents, int skipped, List<Diagnostic> problems) {

  /** Copies the lists. */
  public ManifestReading {
    manifests = List.copyOf(manifests);
    problems = List.copyOf(problems);
  }
}
