package dev.plimsoll.model;

import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import java.util.Map;

/** What an object's metadata mean beyond their fields. */
public interface ObjectMetaTraits extends View {

  /** The labels, each at its place. */
  Entries<Field<String>> labels();

  /** The annotations, each at its place. */
  Entries<Field<String>> annotations();

  /** The labels as a map, in the order in which they are written; see {@link Labels#of}. */
  default Map<String, String> labelMap() {
    return Labels.of(labels());
  }

  /** The annotations as a map, in the order in which they are written; see {@link Labels#of}. */
  default Map<String, String> annotationMap() {
    return Labels.of(annotations());
  }
}
