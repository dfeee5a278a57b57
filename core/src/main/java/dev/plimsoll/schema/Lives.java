package dev.plimsoll.schema;

import dev.plimsoll.api.Api;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.tree.Located;
import java.util.List;

/**
 * What is served now and not for ever: kinds that are deprecated, off unless switched on, or gone
 * in the minor that one upgrades to. Only loaded when there is something to say.
 */
final class Lives {

  private Lives() {}

  /** Says how long a kind is served, and what comes after it. */
  static void check(KindInfo kind, Api api, int target, ShapeFit fit, ShapeFindings findings) {
    String name = kind.apiVersion() + " " + kind.kind();
    Located at = findings.manifest().root().field("apiVersion");
    if (!kind.servedIn(target)) {
      KindMoves.Advice advice = advice(kind, api, target, fit, findings);
      findings.removed(at, name + " is not in Kubernetes 1." + target + goes(kind), advice);
    } else if (kind.deprecatedIn(target)) {
      KindMoves.Advice advice = advice(kind, api, target, fit, findings);
      String message =
          name
              + " is deprecated since Kubernetes 1."
              + kind.deprecated().getAsInt()
              + (kind.removed().isPresent()
                  ? " and will be removed in 1." + kind.removed().getAsInt()
                  : "");
      findings.deprecated(at, at.location(), message, advice.help(), advice.fixes());
    }
    if (!kind.servedByDefault()) {
      findings.offByDefault(
          at,
          "a server does not serve " + name + " unless it is told to",
          "start kube-apiserver with --runtime-config=" + kind.apiVersion() + "=true");
    }
  }

  /** A field that is there now, and not in the minor that one upgrades to. */
  static void field(Located at, FieldInfo field, int target, ShapeFindings findings) {
    findings.removed(
        at,
        "`"
            + field.name()
            + "` is not in Kubernetes 1."
            + target
            + (field.until().isPresent() ? " (last in 1." + field.until().getAsInt() + ")" : ""),
        new KindMoves.Advice("remove it before you upgrade", List.of()));
  }

  private static String goes(KindInfo kind) {
    if (kind.removed().isPresent()) {
      return " (removed in 1." + kind.removed().getAsInt() + ")";
    }
    return kind.until().isPresent() ? " (last in 1." + kind.until().getAsInt() + ")" : "";
  }

  private static KindMoves.Advice advice(
      KindInfo kind, Api api, int target, ShapeFit fit, ShapeFindings findings) {
    return new KindMoves(api).advice(findings.manifest(), kind, target, fit);
  }
}
