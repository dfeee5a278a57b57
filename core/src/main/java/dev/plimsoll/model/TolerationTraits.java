package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;

/** What a toleration means beyond its fields. */
public interface TolerationTraits extends View {

  /** The taint's key; empty means any. */
  Field<String> key();

  /** {@code Exists} or {@code Equal}, which is also meant where none is written. */
  Field<String> operator();

  /** The taint's value, for {@code Equal}. */
  Field<String> value();

  /** The taint's effect; empty means any. */
  Field<String> effect();

  /** Whether it tolerates a taint, as {@code ToleratesTaint} decides. */
  default boolean tolerates(Taint taint) {
    return tolerates(taint.key().orElse(""), taint.value().orElse(""), taint.effect().orElse(""));
  }

  /** Whether it tolerates a taint of this key, value and effect; empty where not written. */
  default boolean tolerates(String taintKey, String taintValue, String taintEffect) {
    String wantedEffect = effect().orElse("");
    String wantedKey = key().orElse("");
    if (!wantedEffect.isEmpty() && !wantedEffect.equals(taintEffect)) {
      return false;
    }
    if (!wantedKey.isEmpty() && !wantedKey.equals(taintKey)) {
      return false;
    }
    return switch (operator().orElse("")) {
      case "", "Equal" -> value().orElse("").equals(taintValue);
      case "Exists" -> true;
      // Gt and Lt stand behind a gate that is closed by default.
      default -> false;
    };
  }
}
