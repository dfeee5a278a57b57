package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
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

  static final Code MISSING = new Code(Stage.REFERENCE, "missing");
  static final Code NOT_IN_SET = new Code(Stage.REFERENCE, "not-in-set");
  static final Code KEY_MISSING = new Code(Stage.REFERENCE, "key-missing");
  static final Code PORT_MISSING = new Code(Stage.REFERENCE, "port-missing");
  static final Code PORT_UNDECLARED = new Code(Stage.REFERENCE, "port-undeclared");
  static final Code SELECTOR_FINDS_NOTHING = new Code(Stage.REFERENCE, "selector-finds-nothing");

  static final List<String> CODES =
      List.of(
          MISSING.toString(),
          NOT_IN_SET.toString(),
          KEY_MISSING.toString(),
          PORT_MISSING.toString(),
          PORT_UNDECLARED.toString(),
          SELECTOR_FINDS_NOTHING.toString());

  private final Manifest from;
  private final Index index;
  private final Map<String, Uses> dangling = new LinkedHashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  ReferenceFindings(Manifest from, Index index) {
    this.from = from;
    this.index = index;
  }

  /** A finding, and all places that have the same fault, its own first. */
  private record Uses(Diagnostic diagnostic, List<Located> places, String rename) {}

  /** The namespace that references of the object lead into. */
  String namespace() {
    return from.id().namespace();
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
    String wanted = name.orElse("");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<Manifest> target = index.find(group, kind, namespace(), wanted);
    if (target.isEmpty() && !MadeElsewhere.covers(index, kind, namespace(), wanted)) {
      missing(name.at(), group, kind, wanted);
    }
    return target;
  }

  private void missing(Located at, String group, String kind, String name) {
    List<String> names = new ArrayList<>();
    List<Related> related = new ArrayList<>();
    String elsewhere = "";
    for (Manifest other : index.ofKind(group, kind)) {
      if (other.id().namespace().equals(namespace())) {
        names.add(other.id().name());
      } else if (other.id().name().equals(name)) {
        elsewhere = other.id().namespace();
        related.add(related("here it is", other));
      }
    }
    String nearest = Nearest.to(name, names).orElse("");
    boolean partial = index.ofKind(group, kind).isEmpty() || index.hasCustomResources(namespace());
    if (partial && nearest.isEmpty() && elsewhere.isEmpty()) {
      String message = kind + " `" + name + "` is not in the set";
      String help = "make sure that the cluster has it, or check its manifest too";
      dangle(kind + "/" + name, at, NOT_IN_SET, message, help, List.of(), "");
      return;
    }
    String help = "add it to the set, or correct the name";
    if (!nearest.isEmpty()) {
      help = "did you mean `" + nearest + "`?";
      Optional<Manifest> near = index.find(group, kind, namespace(), nearest);
      near.ifPresent(manifest -> related.add(related("the nearest one", manifest)));
    } else if (!elsewhere.isEmpty()) {
      help = "it is in namespace `" + elsewhere + "`, and this reference stays in its own";
    }
    String message = "no " + kind + " `" + name + "` in namespace `" + namespace() + "`";
    dangle(kind + "/" + name, at, MISSING, message, help, related, nearest);
  }

  /** Reports a key that the object it should be in has not. */
  void keyMissing(Field<String> key, Manifest target, Collection<String> known) {
    String name = key.orElse("");
    String where = label(target.id());
    String nearest = Nearest.to(name, known).orElse("");
    dangle(
        where + "/" + name,
        key.at(),
        KEY_MISSING,
        where + " has no key `" + name + "`",
        choice(nearest, "its keys are ", known),
        List.of(related("the " + target.id().kind() + " is here", target)),
        nearest);
  }

  /** Reports a port that the object it should be of has not. */
  void portMissing(
      Located at, String written, Code code, String message, Manifest target, List<String> known) {
    String nearest = Nearest.to(written, known).orElse(known.size() == 1 ? known.get(0) : "");
    dangle(
        message,
        at,
        code,
        message,
        choice(nearest, "there are ", known),
        List.of(related("the " + target.id().kind() + " is here", target)),
        nearest);
  }

  /**
   * Reports a selector that finds no Pod in the namespace of its object.
   *
   * @param selector the selector
   * @param requirements its conditions, at least one
   */
  void selectsNothing(Located selector, List<Requirement> requirements) {
    NearSelection near = NearSelection.of(requirements, index.pods(namespace()));
    if (near.isFound()) {
      found.add(missesNarrowly(near, requirements));
      return;
    }
    boolean known = index.hasWorkloads() && !index.hasCustomResources(namespace());
    boolean single = requirements.size() == 1;
    Located at = single ? requirements.get(0).at() : selector;
    Code code = known ? SELECTOR_FINDS_NOTHING : NOT_IN_SET;
    found.add(
        Diagnostic.of(
                code,
                severity(code),
                known ? noPodHas(requirements) : "no Pod that this selects is in the set",
                single ? at.location() : at.keyLocation(),
                at.path(),
                from.objectName())
            .withHelp(
                known
                    ? "correct the selector, or give the Pods these labels"
                    : "make sure that the cluster has them, or check their manifests too"));
  }

  private Diagnostic missesNarrowly(NearSelection near, List<Requirement> requirements) {
    Requirement missed = near.requirement();
    Located at = missed.at();
    boolean rightKey = near.labelKey().equals(missed.key());
    String meant = rightKey ? near.labelValue() : near.labelKey();
    Diagnostic diagnostic =
        Diagnostic.of(
                SELECTOR_FINDS_NOTHING,
                severity(SELECTOR_FINDS_NOTHING),
                noPodHas(requirements),
                rightKey ? at.location() : at.keyLocation(),
                at.path(),
                from.objectName())
            .withHelp("did you mean `" + meant + "`, as in " + podsOf(near.workload()) + "?")
            .withRelated(List.of(new Related("the nearest label", near.labelPlace().location())));
    return rightKey && missed.isPair()
        ? diagnostic.withFixes(rename(List.of(at), meant))
        : diagnostic;
  }

  private String noPodHas(List<Requirement> requirements) {
    StringBuilder text = new StringBuilder("no Pod in namespace `");
    text.append(namespace()).append("` has ");
    for (int i = 0; i < requirements.size(); i++) {
      text.append(i == 0 ? "`" : ", `").append(requirements.get(i)).append('`');
    }
    return text.toString();
  }

  private void dangle(
      String what,
      Located at,
      Code code,
      String message,
      String help,
      List<Related> related,
      String rename) {
    Uses known = dangling.get(what);
    if (known != null) {
      known.places().add(at);
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(code, severity(code), message, at.location(), at.path(), from.objectName())
            .withHelp(help)
            .withRelated(related);
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
  private static List<Fix> rename(List<Located> places, String name) {
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

  /** A Pod cannot start, or no traffic arrives; it may still be meant; nothing is known. */
  private static Severity severity(Code code) {
    if (code.equals(SELECTOR_FINDS_NOTHING)) {
      return Severity.WARNING;
    }
    return code.equals(NOT_IN_SET) || code.equals(PORT_UNDECLARED) ? Severity.INFO : Severity.ERROR;
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

  private static String label(ManifestId id) {
    return id.kind() + " `" + id.name() + "`";
  }

  private static Related related(String message, Manifest manifest) {
    return new Related(message, manifest.metadata().name().at().location());
  }
}
