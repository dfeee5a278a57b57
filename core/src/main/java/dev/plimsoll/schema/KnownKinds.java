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
    GroupVersionKind type = findings.manifest().type();
    Optional<KindInfo> known = api.kind(type);
    if (known.isPresent() && isServed(known.get())) {
      return known;
    }
    Located root = findings.manifest().root();
    if (known.isPresent()) {
      notServed(known.get(), root, findings);
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

  private void notServed(KindInfo kind, Located root, ShapeFindings findings) {
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
    Optional<KindInfo.Replacement> replacement = kind.replacement();
    if (replacement.isPresent() && isServed(replacement.get())) {
      KindInfo.Replacement instead = replacement.get();
      if (instead.kind().equals(kind.kind())) {
        useVersion(root, message, instead.apiVersion(), findings);
      } else {
        String help = "use " + instead.apiVersion() + " " + instead.kind();
        findings.unknownKind(root.field("apiVersion"), Severity.ERROR, message, help, List.of());
      }
      return;
    }
    List<KindInfo> served = served(api.types().kinds(kind.group(), kind.kind()));
    if (served.isEmpty()) {
      served = served(api.types().kindsNamed(kind.kind()));
    }
    // an alpha version is off unless a cluster was made for it, so it is nobody's advice
    boolean better = !served.isEmpty() && !served.get(0).version().contains("alpha");
    useVersion(root, message, better ? served.get(0).apiVersion() : "", findings);
  }

  /** What replaces a kind may itself be newer than the chosen minor. */
  private boolean isServed(KindInfo.Replacement replacement) {
    Optional<KindInfo> kind =
        api.types().kind(replacement.group(), replacement.version(), replacement.kind());
    return kind.isPresent() && isServed(kind.get());
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
