package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;

/** What a taint means beyond its fields. */
public interface TaintTraits extends View {

  /** {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}. */
  Field<String> effect();

  /** Whether Pods that do not tolerate it are kept off the node. */
  default boolean repelsNewPods() {
    return effect().is("NoSchedule") || effect().is("NoExecute");
  }
}
