package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/**
 * A value as it is written: a mapping, a sequence, a scalar, or an alias of one of these.
 *
 * <p>Nodes have no parent and no path, so they are values and may be shared: two aliases reach the
 * same anchored node. Spans count from the beginning of the document, see {@link
 * YamlDocument#base()}.
 */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode, AliasNode {

  /**
   * The characters of the value itself, from its first to behind its last: quotes and brackets
   * included, anchors and tags, trailing comments and blank lines not.
   */
  Span span();

  /** The value meant: an alias's target, else the node itself. */
  default Node resolved() {
    Node node = this;
    while (node instanceof AliasNode) {
      node = ((AliasNode) node).target();
    }
    return node;
  }
}
