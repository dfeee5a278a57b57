package dev.plimsoll.schema;

import dev.plimsoll.api.Api;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schemas.Deprecations;
import dev.plimsoll.schemas.Deprecations.Deprecation;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a kind goes when its version ends: which version replaces it, what else must be changed,
 * and whether changing the {@code apiVersion} is enough. Only loaded when a version is deprecated
 * or gone.
 */
final class KindMoves {

  private static final String LOOK_IF_EMPTY = "look-if-empty";

  private final Api api;

  KindMoves(Api api) {
    this.api = api;
  }

  /**
   * Advice for an object, and its repair.
   *
   * @param help what to do; may be empty
   * @param fixes the change of the {@code apiVersion}, safe if it is all that is needed
   */
  record Advice(String help, List<Fix> fixes) {}

  /**
   * What to do with an object whose kind ends.
   *
   * @param kind its kind in the version that it is written in
   * @param minor where the object shall be served
   * @param fit tells whether the object has the shape of another type; null if nobody can tell
   */
  Advice advice(Manifest manifest, KindInfo kind, int minor, @Nullable ShapeFit fit) {
    Optional<Deprecation> move = Deprecations.load().move(kind.apiVersion(), kind.kind());
    String words = move.isPresent() ? move.get().words() : "";
    Optional<KindInfo> next = next(kind, minor);
    if (next.isEmpty()) {
      return new Advice(words, List.of());
    }
    KindInfo instead = next.get();
    if (!instead.kind().equals(kind.kind())) {
      return new Advice(
          "use " + instead.apiVersion() + " " + instead.kind() + and(words), List.of());
    }
    boolean fits = fit != null && fit.fits(manifest, instead.type());
    boolean safe = fits && (move.isEmpty() || !mustBeLookedAt(manifest, move.get()));
    Located at = manifest.root().field("apiVersion");
    Fix fix =
        new Fix(
            "Change the apiVersion to " + instead.apiVersion(),
            safe ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
            List.of(new Edit(at.location(), Spelling.as(at.location(), instead.apiVersion()))));
    String more = safe ? "" : !words.isEmpty() ? and(words) : fits || fit == null ? "" : DIFFERS;
    return new Advice("write apiVersion: " + instead.apiVersion() + more, List.of(fix));
  }

  private static final String DIFFERS = ", and change the fields that it does not have";

  private static String and(String words) {
    return words.isEmpty() ? "" : "; " + words;
  }

  private static boolean mustBeLookedAt(Manifest manifest, Deprecation move) {
    if (!move.fix().equals(LOOK_IF_EMPTY)) {
      return true;
    }
    Located at = manifest.root();
    for (String step : move.argument().split("\\.")) {
      at = at.field(step);
    }
    return !(at.node().orElse(null) instanceof MappingNode mapping)
        || mapping.effective().isEmpty();
  }

  /**
   * The version that takes the place of one, as the API names it, or else the best that is left.
   */
  private Optional<KindInfo> next(KindInfo kind, int minor) {
    Optional<KindInfo.Replacement> named = kind.replacement();
    if (named.isPresent()) {
      Optional<KindInfo> replacement =
          api.types().kind(named.get().group(), named.get().version(), named.get().kind());
      if (replacement.isPresent() && isServed(replacement.get(), minor)) {
        return replacement;
      }
    }
    List<KindInfo> others = new ArrayList<>(api.types().kinds(kind.group(), kind.kind()));
    others.addAll(api.types().kindsNamed(kind.kind()));
    for (KindInfo other : others) {
      // an alpha version is off unless a cluster was made for it, so it is nobody's advice
      boolean same = other.apiVersion().equals(kind.apiVersion());
      if (!same && !other.version().contains("alpha") && isServed(other, minor)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static boolean isServed(KindInfo kind, int minor) {
    return kind.servedIn(minor) && kind.resource().isPresent();
  }
}
