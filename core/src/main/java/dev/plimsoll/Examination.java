package dev.plimsoll;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.report.Places;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stages that look at one object at a time made of some texts.
 *
 * @param files how many texts there were
 * @param documents how many documents in them
 * @param skipped how many of these are no Kubernetes objects
 * @param manifests all objects
 * @param accepted those that the API server would not refuse
 * @param diagnostics the findings of the stages source, syntax, schema and api
 * @param placeList where the documents and list items are
 * @param partial how many parts of objects there were, which are no manifests
 * @param undecided the objects whose kind is not Kubernetes' own, at which nobody has looked yet:
 *     what defines them may stand in a later text
 */
record Examination(
    int files,
    int documents,
    int skipped,
    List<Manifest> manifests,
    List<Manifest> accepted,
    List<Diagnostic> diagnostics,
    List<Places.Place> placeList,
    int partial,
    List<Undecided> undecided) {

  /**
   * An object whose kind is not Kubernetes' own.
   *
   * @param manifest the object
   * @param earlier what was said about its text
   * @param partial whether it is only a part of an object
   */
  record Undecided(Manifest manifest, List<Diagnostic> earlier, boolean partial) {}

  Summary summary(List<Diagnostic> found, int suppressed) {
    return Summary.of(files, documents, manifests.size(), skipped, partial, found, suppressed);
  }

  /** The findings for which something is refused. */
  List<Diagnostic> refusals() {
    List<Diagnostic> refusals = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        refusals.add(diagnostic);
      }
    }
    return refusals;
  }

  Places places() {
    return Places.of(placeList);
  }

  /** Whether any document says what it was rendered from. */
  boolean hasOrigins() {
    for (Places.Place place : placeList) {
      if (place.origin().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The same with the places of another examination known too. */
  Examination withPlacesOf(Examination other) {
    List<Places.Place> both = new ArrayList<>(placeList);
    both.addAll(other.placeList);
    return new Examination(
        files, documents, skipped, manifests, accepted, diagnostics, both, partial, undecided);
  }

  /** The same with findings that come before all others. */
  Examination after(List<Diagnostic> earlier) {
    if (earlier.isEmpty()) {
      return this;
    }
    List<Diagnostic> both = new ArrayList<>(earlier);
    both.addAll(diagnostics);
    return new Examination(
        files, documents, skipped, manifests, accepted, both, placeList, partial, undecided);
  }

  /** What several examinations say together, in this order. */
  static Examination join(List<Examination> parts) {
    int files = 0;
    int documents = 0;
    int skipped = 0;
    int partial = 0;
    List<Manifest> manifests = new ArrayList<>();
    List<Manifest> accepted = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Places.Place> places = new ArrayList<>();
    List<Undecided> undecided = new ArrayList<>();
    for (Examination part : parts) {
      files += part.files;
      documents += part.documents;
      skipped += part.skipped;
      partial += part.partial;
      manifests.addAll(part.manifests);
      accepted.addAll(part.accepted);
      diagnostics.addAll(part.diagnostics);
      places.addAll(part.placeList);
      undecided.addAll(part.undecided);
    }
    return new Examination(
        files, documents, skipped, manifests, accepted, diagnostics, places, partial, undecided);
  }

  /** The objects that were checked, with their texts. */
  List<Report.Checked> objects() {
    List<Report.Checked> objects = new ArrayList<>(manifests.size());
    for (Manifest manifest : manifests) {
      objects.add(new Report.Checked(manifest.objectName(), manifest.root().location().file()));
    }
    return objects;
  }
}
