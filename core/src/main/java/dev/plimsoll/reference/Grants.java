package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** Gateway API: an object may name one of another namespace only where that namespace says so. */
final class Grants {

  static final String GROUP = "gateway.networking.k8s.io";

  private Grants() {}

  /**
   * Follows a reference that may lead into another namespace.
   *
   * @param from the object
   * @param reference its {@code group}, {@code kind}, {@code namespace} and {@code name}
   * @param kind the kind where none is written, of the core group
   * @return the target, if it is there
   */
  static Optional<Manifest> follow(
      Manifest from, Located reference, String kind, Index index, ReferenceFindings findings) {
    String group = Field.text(reference.field("group")).orElse("");
    String wanted = Field.text(reference.field("kind")).orElse(kind);
    String namespace = Field.text(reference.field("namespace")).orElse(findings.namespace());
    Optional<Manifest> target =
        findings.follow(
            Field.text(reference.field("name")),
            new ManifestId(group, wanted, namespace, ""),
            Weight.NEEDED);
    if (target.isPresent()
        && !namespace.equals(findings.namespace())
        && !isGranted(from, target.get(), index)) {
      findings.report(
          ReferenceCodes.NOT_GRANTED,
          reference.field("namespace"),
          "namespace `"
              + namespace
              + "` has no ReferenceGrant that lets a "
              + from.id().kind()
              + " of namespace `"
              + findings.namespace()
              + "` use "
              + ReferenceFindings.label(target.get().id()),
          "add a ReferenceGrant to namespace `" + namespace + "`",
          target.get());
    }
    return target;
  }

  private static boolean isGranted(Manifest from, Manifest target, Index index) {
    for (Manifest grant : index.ofKind(GROUP, "ReferenceGrant", target.id().namespace())) {
      Located spec = grant.root().field("spec");
      if (hasFrom(spec.field("from"), from.id()) && hasTo(spec.field("to"), target.id())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFrom(Located list, ManifestId id) {
    for (Located from : Listed.items(list)) {
      if (is(from, "group", id.group())
          && is(from, "kind", id.kind())
          && is(from, "namespace", id.namespace())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTo(Located list, ManifestId id) {
    for (Located to : Listed.items(list)) {
      String name = Field.text(to.field("name")).orElse("");
      if (is(to, "group", id.group())
          && is(to, "kind", id.kind())
          && (name.isEmpty() || name.equals(id.name()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Located at, String field, String value) {
    return Field.text(at.field(field)).orElse("").equals(value);
  }
}
