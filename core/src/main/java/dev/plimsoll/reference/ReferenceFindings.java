package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what is wrong with the references of one object. A name that leads nowhere is reported
 * once, at its first use; the other uses are related places, and a repair changes them all.
 */
final class ReferenceFindings {

  private final Manifest from;
  private final Index index;
  private final Walk walk;
  private final Map<String, Uses> dangling = new LinkedHashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  ReferenceFindings(Manifest from, Walk walk) {
    this.from = from;
    this.index = walk.index();
    this.walk = walk;
  }

  /** A finding, and all places that have the same fault, its own first. */
  private record Uses(Diagnostic diagnostic, List<Located> places, String rename) {}

  /** The namespace that references of the object lead into. */
  String namespace() {
    return from.id().namespace();
  }

  /** The Services of a namespace by their own labels. */
  PodLabels services(String namespace) {
    return walk.services(namespace);
  }

  /**
   * The object that a name means, in the namespace of the object that says it. One that is not
   * there is reported.
   *
   * @param name the name; one that is not written means nothing
   * @param group the group of what it means
   * @param kind the kind of what it means
   */
  Optional<Manifest> follow(Field<String> name, String group, String kind) {
    return follow(name, new ManifestId(group, kind, namespace(), ""), Weight.NEEDED);
  }

  /** The cluster-wide object that a name means. One that is not there is reported. */
  Optional<Manifest> followClusterWide(Field<String> name, String group, String kind) {
    return follow(name, new ManifestId(group, kind, "", ""), Weight.WANTED);
  }

  /**
   * The object that a name means.
   *
   * @param name the name; one that is not written means nothing
   * @param like group, kind and namespace of what it means
   * @param weight what becomes of the object without it
   */
  Optional<Manifest> follow(Field<String> name, ManifestId like, Weight weight) {
    return follow(name, like, "", weight);
  }

  /** The object that a name means, of which a key is asked. */
  Optional<Manifest> follow(Field<String> name, ManifestId like, String key, Weight weight) {
    String wanted = name.orElse("");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    ManifestId id = new ManifestId(like.group(), like.kind(), like.namespace(), wanted);
    Optional<Manifest> target = index.find(id);
    if (walk.collectsEdges()) {
      walk.add(new Edge(from, name.at(), id, target, key, weight == Weight.OPTIONAL));
    }
    if (target.isEmpty() && weight != Weight.OPTIONAL && !index.isMadeElsewhere(id)) {
      missing(name.at(), id, weight);
    }
    return target;
  }

  private void missing(Located at, ManifestId id, Weight weight) {
    if (id.namespace().isEmpty() && walk.isSaid(id, at)) {
      return;
    }
    Names alike = index.named(id.group(), id.kind());
    Collection<String> names =
        id.namespace().isEmpty() ? alike.all() : alike.in(id.namespace()).keySet();
    List<Manifest> elsewhere = alike.called(id.name());
    String nearest = Nearest.to(id.name(), names).orElse("");
    String name = id.kind() + " `" + id.name() + "`";
    if (nearest.isEmpty() && elsewhere.isEmpty() && isUnknown(id, alike)) {
      String help = "make sure that the cluster has it, or check its manifest too";
      Code code =
          id.kind().endsWith("Class") ? ReferenceCodes.CLASS_NOT_IN_SET : ReferenceCodes.NOT_IN_SET;
      dangle(id, at, code, weight, name + " is not in the set", help, "");
      return;
    }
    String help = "add it to the set, or correct the name";
    List<Related> related = List.of();
    if (!nearest.isEmpty()) {
      help = "did you mean `" + nearest + "`?";
      ManifestId near = new ManifestId(id.group(), id.kind(), id.namespace(), nearest);
      related = List.of(related("the nearest one", index.find(near).orElse(from)));
    } else if (!elsewhere.isEmpty()) {
      String namespace = elsewhere.get(0).id().namespace();
      help =
          id.namespace().equals(namespace())
              ? "it is in namespace `" + namespace + "`, and this reference stays in its own"
              : "it is in namespace `" + namespace + "`";
      related = List.of(related("here it is", elsewhere.get(0)));
    }
    String where = id.namespace().isEmpty() ? "" : " in namespace `" + id.namespace() + "`";
    String message = "no " + name + where;
    dangle(id, at, ReferenceCodes.MISSING, weight, message, help, nearest, related);
  }

  /** Whether an object that the set does not have may well exist all the same. */
  private boolean isUnknown(ManifestId id, Names alike) {
    boolean clusterWide = id.namespace().isEmpty();
    boolean foreign = !id.namespace().equals(namespace()) && alike.in(id.namespace()).isEmpty();
    return alike.isEmpty()
        || (!clusterWide && (foreign || index.hasCustomResources(id.namespace())))
        || walk.mentions(id);
  }

  /** Reports a key that the object it should be in has not. */
  void keyMissing(Field<String> key, Manifest target, Collection<String> known) {
    String name = key.orElse("");
    String where = label(target.id());
    String nearest = Nearest.to(name, known).orElse("");
    dangle(
        where + "/" + name,
        Diagnostic.of(
                ReferenceCodes.KEY_MISSING,
                Severity.ERROR,
                where + " has no key `" + name + "`",
                key.at().location(),
                key.at().path(),
                from.objectName())
            .withHelp(choice(nearest, "its keys are ", known))
            .withRelated(List.of(related("the " + target.id().kind() + " is here", target))),
        key.at(),
        nearest);
  }

  /** Reports a port that the object it should be of has not. */
  void portMissing(
      Located at, String written, Code code, String message, Manifest target, List<String> known) {
    String nearest = Nearest.to(written, known).orElse(known.size() == 1 ? known.get(0) : "");
    dangle(
        message,
        Diagnostic.of(
                code,
                ReferenceCodes.severity(code),
                message,
                at.location(),
                at.path(),
                from.objectName())
            .withHelp(choice(nearest, "there are ", known))
            .withRelated(List.of(related("the " + target.id().kind() + " is here", target))),
        at,
        nearest);
  }

  /**
   * Reports something else.
   *
   * @param code what it is
   * @param at where
   * @param message what is wrong
   * @param help what to do
   * @param about the object that it is about, besides this one
   */
  void report(Code code, Located at, String message, String help, Manifest about) {
    found.add(
        Diagnostic.of(
                code,
                ReferenceCodes.severity(code),
                message,
                at.location(),
                at.path(),
                from.objectName())
            .withHelp(help)
            .withRelated(List.of(related("the " + about.id().kind() + " is here", about))));
  }

  /** Reports a selector that finds no Pod in the namespace of its object. */
  void selectsNothing(Located selector, List<Requirement> requirements) {
    selectsNothing(selector, requirements, namespace());
  }

  /**
   * Reports a selector that finds no Pod in a namespace.
   *
   * @param selector the selector
   * @param requirements its conditions, at least one
   * @param namespace the namespace
   */
  void selectsNothing(Located selector, List<Requirement> requirements, String namespace) {
    found.add(EmptySelection.of(selector, requirements, namespace, from, index));
  }

  /** Reports what is already a finding. */
  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  private void dangle(
      ManifestId id,
      Located at,
      Code code,
      Weight weight,
      String message,
      String help,
      String rename) {
    dangle(id, at, code, weight, message, help, rename, List.of());
  }

  private void dangle(
      ManifestId id,
      Located at,
      Code code,
      Weight weight,
      String message,
      String help,
      String rename,
      List<Related> related) {
    Severity severity = ReferenceCodes.severity(code);
    Diagnostic diagnostic =
        Diagnostic.of(
                code,
                severity == Severity.ERROR && weight == Weight.WANTED ? Severity.WARNING : severity,
                message,
                at.location(),
                at.path(),
                from.objectName())
            .withHelp(help)
            .withRelated(related);
    if (id.namespace().isEmpty() && rename.isEmpty()) {
      walk.say(id, diagnostic);
    } else {
      dangle(id.toString(), diagnostic, at, rename);
    }
  }

  private void dangle(String what, Diagnostic diagnostic, Located at, String rename) {
    Uses known = dangling.get(what);
    if (known != null) {
      if (known.places().get(known.places().size() - 1) != at) { // else another key of the same
        known.places().add(at);
      }
      return;
    }
    List<Located> places = new ArrayList<>();
    places.add(at);
    dangling.put(what, new Uses(diagnostic, places, rename));
  }

  /** Hands on what was found. */
  void moveTo(Diagnostics diagnostics) {
    diagnostics.addAll(found);
    for (Uses uses : dangling.values()) {
      Diagnostic diagnostic = uses.diagnostic();
      List<Related> related = new ArrayList<>(diagnostic.related());
      for (Located use : uses.places().subList(1, uses.places().size())) {
        related.add(new Related("used here, too", use.location()));
      }
      if (!uses.rename().isEmpty()) {
        diagnostic = diagnostic.withFixes(rename(uses.places(), uses.rename()));
      }
      diagnostics.add(diagnostic.withRelated(related));
    }
  }

  /** A fix that writes another name at all places; none where one of them cannot be changed. */
  static List<Fix> rename(List<Located> places, String name) {
    List<Edit> edits = new ArrayList<>();
    for (Located place : places) {
      Optional<Edit> edit = Edits.replace(place, Value.text(name));
      if (edit.isEmpty()) {
        return List.of();
      }
      edits.add(edit.get());
    }
    return List.of(new Fix("write `" + name + "`", Fix.Safety.UNSAFE, edits));
  }

  private static String choice(String nearest, String intro, Collection<String> known) {
    if (!nearest.isEmpty()) {
      return "did you mean `" + nearest + "`?";
    }
    return known.isEmpty() || known.size() > 12 ? "" : intro + String.join(", ", known);
  }

  /** How a message names the Pods of a workload. */
  static String podsOf(Manifest workload) {
    String name = label(workload.id());
    return workload.id().kind().equals("Pod") ? name : "the Pods of " + name;
  }

  /** How a message names an object. */
  static String label(ManifestId id) {
    return id.kind() + " `" + id.name() + "`";
  }

  private static Related related(String message, Manifest manifest) {
    return new Related(message, manifest.metadata().name().at().location());
  }
}
