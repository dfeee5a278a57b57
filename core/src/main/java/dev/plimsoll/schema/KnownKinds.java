package dev.plimsoll.schema;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Whether a server of one minor serves the kind of an object; if not, what to write instead. */
final class KnownKinds {

  private final Api api;
  private final Severity foreign;

  /**
   * The kinds of a minor.
   *
   * @param foreign how much it matters that a kind belongs to a group that is not Kubernetes' own
   */
  KnownKinds(Api api, Severity foreign) {
    this.api = api;
    this.foreign = foreign;
  }

  /** What is known of the object's kind; where it is not served, nothing, and a finding says so. */
  Optional<KindInfo> find(ShapeFindings findings) {
    return find(findings, null);
  }

  /**
   * The same, with a repair that is safe where the object has the shape of what replaces its kind.
   *
   * @param fit tells whether it has; null if nobody can tell
   */
  Optional<KindInfo> find(ShapeFindings findings, @Nullable ShapeFit fit) {
    GroupVersionKind type = findings.manifest().type();
    Optional<KindInfo> known = api.kind(type);
    if (known.isPresent() && isServed(known.get())) {
      return known;
    }
    Located root = findings.manifest().root();
    if (known.isPresent()) {
      notServed(known.get(), root, fit, findings);
    } else if (!Api.isBuiltInGroup(type.group())) {
      foreign(type, root, findings);
    } else {
      unknown(type, root, findings);
    }
    return Optional.empty();
  }

  private boolean isServed(KindInfo kind) {
    return kind.servedIn(api.version().minor()) && kind.resource().isPresent();
  }

  private void foreign(GroupVersionKind type, Located root, ShapeFindings findings) {
    boolean matters = foreign == Severity.ERROR;
    if (!matters && Api.isFileGroup(type.group())) {
      findings.unknownKind(
          root.field("kind"),
          foreign,
          type.kind() + " is a file for a program, and no object of the API: not checked",
          "",
          List.of());
      return;
    }
    findings.unknownKind(
        root.field("apiVersion"),
        foreign,
        matters
            ? "the server has no kind " + type.kind() + " in " + type.apiVersion()
            : type.kind() + " of " + type.group() + " is not one of Kubernetes' own: not checked",
        matters
            ? "install the CustomResourceDefinition that brings it first"
            : "name its CustomResourceDefinition with --crds, or under `crds:` in plimsoll.yaml",
        List.of());
  }

  private void notServed(
      KindInfo kind, Located root, @Nullable ShapeFit fit, ShapeFindings findings) {
    int minor = api.version().minor();
    String name = kind.apiVersion() + " " + kind.kind();
    String message;
    if (kind.resource().isEmpty() && kind.servedIn(minor)) {
      message = kind.kind() + " is no kind that can be created";
    } else {
      OptionalInt removed = kind.removed().isPresent() ? kind.removed() : after(kind.until());
      OptionalInt begin = kind.introduced().isPresent() ? kind.introduced() : kind.since();
      if (removed.isPresent() && removed.getAsInt() <= minor) {
        message = name + " was removed in Kubernetes 1." + removed.getAsInt();
      } else if (begin.isPresent()) {
        message =
            name
                + " is not in Kubernetes "
                + api.version()
                + " yet, only from 1."
                + begin.getAsInt()
                + " on";
      } else {
        message = name + " is not served by Kubernetes " + api.version();
      }
    }
    KindMoves.Advice advice = new KindMoves(api).advice(findings.manifest(), kind, minor, fit);
    findings.unknownKind(
        root.field("apiVersion"), Severity.ERROR, message, advice.help(), advice.fixes());
  }

  private static OptionalInt after(OptionalInt last) {
    return last.isPresent() ? OptionalInt.of(last.getAsInt() + 1) : last;
  }

  private void unknown(GroupVersionKind type, Located root, ShapeFindings findings) {
    List<KindInfo> elsewhere = served(api.types().kindsNamed(type.kind()));
    if (!elsewhere.isEmpty()) {
      useVersion(
          root,
          type.apiVersion() + " has no kind " + type.kind(),
          elsewhere.get(0).apiVersion(),
          findings);
      return;
    }
    List<KindInfo> all = served(api.types().kinds());
    List<String> names = new ArrayList<>(all.size());
    for (KindInfo kind : all) {
      names.add(kind.kind());
    }
    Optional<String> near = Nearest.to(type.kind(), names);
    String help = "";
    List<Fix> fixes = List.of();
    if (near.isPresent()) {
      KindInfo meant = all.get(names.indexOf(near.get()));
      help = "did you mean `" + meant.kind() + "` (" + meant.apiVersion() + ")?";
      fixes = write(root.field("kind"), meant.kind(), "Change the kind to " + meant.kind());
    }
    findings.unknownKind(
        root.field("kind"),
        Severity.ERROR,
        "Kubernetes " + api.version() + " has no kind " + type.kind(),
        help,
        fixes);
  }

  private static void useVersion(
      Located root, String message, String apiVersion, ShapeFindings findings) {
    Located at = root.field("apiVersion");
    findings.unknownKind(
        at,
        Severity.ERROR,
        message,
        apiVersion.isEmpty() ? "" : "write apiVersion: " + apiVersion,
        apiVersion.isEmpty()
            ? List.of()
            : write(at, apiVersion, "Change the apiVersion to " + apiVersion));
  }

  private static List<Fix> write(Located at, String text, String title) {
    return Edits.replace(at, Value.text(text))
        .map(edit -> List.of(new Fix(title, Fix.Safety.UNSAFE, List.of(edit))))
        .orElse(List.of());
  }

  private List<KindInfo> served(List<KindInfo> kinds) {
    List<KindInfo> served = new ArrayList<>(kinds.size());
    for (KindInfo kind : kinds) {
      if (isServed(kind)) {
        served.add(kind);
      }
    }
    return served;
  }
}
