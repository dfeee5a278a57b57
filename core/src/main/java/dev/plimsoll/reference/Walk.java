package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.Labels;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk over all objects of a set: what is said of the set as a whole, and not of each object.
 */
final class Walk {

  /** How many other places a finding names; one class may be asked for a thousand times. */
  private static final int MOST_PLACES = 5;

  private final Index index;
  private final Map<ManifestId, Once> once = new LinkedHashMap<>();
  private final Map<String, PodLabels> services = new HashMap<>();
  private final @Nullable List<Edge> edges;
  private @Nullable Mentions mentions;

  /**
   * A walk over the objects of an index.
   *
   * @param edges takes every reference to an object by its name; null for nobody
   */
  Walk(Index index, @Nullable List<Edge> edges) {
    this.index = index;
    this.edges = edges;
  }

  /** A finding about something cluster-wide, and who else asks for it. */
  private static final class Once {
    private final Diagnostic diagnostic;
    private final List<Located> others = new ArrayList<>(0);

    Once(Diagnostic diagnostic) {
      this.diagnostic = diagnostic;
    }
  }

  Index index() {
    return index;
  }

  /** Whether somebody wants to know every reference. */
  boolean collectsEdges() {
    return edges != null;
  }

  void add(Edge edge) {
    if (edges != null) {
      edges.add(edge);
    }
  }

  /**
   * Whether some container of the set is told a name: perhaps in order to make what is called so.
   */
  boolean mentions(ManifestId id) {
    if (mentions == null) {
      mentions = Mentions.of(index);
    }
    return mentions.has(id);
  }

  /** The Services of a namespace by their own labels. */
  PodLabels services(String namespace) {
    PodLabels known = services.get(namespace);
    if (known == null) {
      known = new PodLabels();
      for (Manifest service : index.ofKind("", "Service", namespace)) {
        known.add(new Labelled(service, Labels.of(service.metadata().labels())));
      }
      services.put(namespace, known);
    }
    return known;
  }

  /** Whether something was said of a cluster-wide object; if so, it is asked for here, too. */
  boolean isSaid(ManifestId id, Located at) {
    Once said = once.get(id);
    if (said == null) {
      return false;
    }
    said.others.add(at);
    return true;
  }

  /** Says something of a cluster-wide object, once for all who ask for it. */
  void say(ManifestId id, Diagnostic diagnostic) {
    once.put(id, new Once(diagnostic));
  }

  /** Hands on what was said once. */
  void moveTo(Diagnostics diagnostics) {
    for (Once said : once.values()) {
      Diagnostic diagnostic = said.diagnostic;
      List<Related> related = new ArrayList<>(diagnostic.related());
      int named = Math.min(MOST_PLACES, said.others.size());
      for (Located other : said.others.subList(0, named)) {
        related.add(new Related("used here, too", other.location()));
      }
      int more = said.others.size() - named;
      String help = diagnostic.help();
      diagnostics.add(
          diagnostic
              .withHelp(more > 0 ? help + " (" + more + " more places use it)" : help)
              .withRelated(related));
    }
  }
}
