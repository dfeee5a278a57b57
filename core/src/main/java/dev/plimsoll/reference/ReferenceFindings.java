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
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
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

  /** A finding, and the places after the first that have the same fault. */
  private record Uses(Diagnostic diagnostic, Located first, List<Located> more, String rename) {}

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
    List<Manifest> others = index.ofKind(group, kind);
    if (others.isEmpty()) {
      String message = kind + " `" + name + "` is not in the set, which has no " + kind;
      String help = "make sure that the cluster has it, or check its manifest too";
      dangle(kind + "/" + name, at, NOT_IN_SET, message, help, List.of(), "");
      return;
    }
    List<String> names = new ArrayList<>();
    List<Related> related = new ArrayList<>();
    String elsewhere = "";
    for (Manifest other : others) {
      if (other.id().namespace().equals(namespace())) {
        names.add(other.id().name());
      } else if (other.id().name().equals(name)) {
        elsewhere = other.id().namespace();
        related.add(related("here it is", other));
      }
    }
    String nearest = Nearest.to(name, names).orElse("");
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
    String where = target.id().kind() + " `" + target.id().name() + "`";
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
    NearSelection near = NearSelection.of(requirements, index.workloads(namespace()));
    if (!near.isFound() && (!index.hasWorkloads() || index.hasCustomResources(namespace()))) {
      String message = "no Pod that this selects is in the set";
      String help = "make sure that the cluster has them, or check their manifests too";
      place(requirements, selector, NOT_IN_SET, message, help);
      return;
    }
    String message = "no Pod in namespace `" + namespace() + "` has " + joined(requirements);
    if (!near.isFound()) {
      String help = "correct the selector, or give the Pods these labels";
      place(requirements, selector, SELECTOR_FINDS_NOTHING, message, help);
      return;
    }
    Manifest workload = near.workload();
    String owner = workload.id().kind() + " `" + workload.id().name() + "`";
    dangle(
        message,
        near.requirement().at(),
        SELECTOR_FINDS_NOTHING,
        message,
        near.labelKey().equals(near.requirement().key())
            ? "did you mean `" + near.labelValue() + "`, as the Pods of " + owner + " have it?"
            : "did you mean `" + near.labelKey() + "`, as the Pods of " + owner + " have it?",
        List.of(new Related("the nearest label", near.labelPlace().location())),
        near.labelKey().equals(near.requirement().key()) && near.requirement().isPair()
            ? near.labelValue()
            : "");
  }

  private void place(
      List<Requirement> requirements, Located selector, Code code, String message, String help) {
    boolean single = requirements.size() == 1;
    Located at = single ? requirements.get(0).at() : selector;
    found.add(
        Diagnostic.of(
                code,
                severity(code),
                message,
                single ? at.location() : at.keyLocation(),
                at.path(),
                from.objectName())
            .withHelp(help));
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
      known.more().add(at);
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(code, severity(code), message, at.location(), at.path(), from.objectName())
            .withHelp(help)
            .withRelated(related);
    dangling.put(what, new Uses(diagnostic, at, new ArrayList<>(), rename));
  }

  /** Hands on what was found. */
  void moveTo(Diagnostics diagnostics) {
    diagnostics.addAll(found);
    for (Uses uses : dangling.values()) {
      Diagnostic diagnostic = uses.diagnostic();
      List<Related> related = new ArrayList<>(diagnostic.related());
      List<Edit> edits = new ArrayList<>();
      edits.add(Edits.replace(uses.first(), uses.rename()));
      for (Located use : uses.more()) {
        related.add(new Related("used here, too", use.location()));
        edits.add(Edits.replace(use, uses.rename()));
      }
      if (!uses.rename().isEmpty()) {
        String title = "write `" + uses.rename() + "`";
        diagnostic = diagnostic.withFixes(List.of(new Fix(title, Fix.Safety.UNSAFE, edits)));
      }
      diagnostics.add(diagnostic.withRelated(related));
    }
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

  private static String joined(List<Requirement> requirements) {
    StringBuilder text = new StringBuilder();
    for (Requirement requirement : requirements) {
      text.append(text.length() == 0 ? "`" : ", `").append(requirement).append('`');
    }
    return text.toString();
  }

  private static Related related(String message, Manifest manifest) {
    return new Related(message, manifest.metadata().name().at().location());
  }
}
