package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * A list.
 *
 * @param items the items in order; an empty item is a {@link Scalar.Null}
 * @param flow whether it is written with brackets
 * @param span from the first dash or the bracket to behind the last item or the bracket
 */
public record SequenceNode(List<Node> items, boolean flow, Span span) implements Node {

  /** Copies the list. */
  public SequenceNode {
    items = List.copyOf(items);
  }
}
