package dev.plimsoll.cli;

import dev.plimsoll.yaml.AliasNode;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;

/** A document's tree with the place of every key and value, for {@code debug tree}. */
final class TreeText {

  private final YamlDocument document;
  private final StringBuilder out;

  private TreeText(YamlDocument document, StringBuilder out) {
    this.document = document;
    this.out = out;
  }

  static void write(YamlDocument document, StringBuilder out) {
    out.append("document ").append(document.index()).append(" of ").append(document.file().name());
    if (!document.readable()) {
      out.append(": not readable\n");
      return;
    }
    out.append('\n');
    new TreeText(document, out).node(document.root(), 1);
  }

  private void node(Node node, int depth) {
    if (node instanceof MappingNode mapping) {
      line(depth, "mapping", node);
      for (Entry entry : mapping.entries()) {
        line(depth + 1, "key " + entry.name(), entry.key());
        node(entry.value(), depth + 2);
      }
    } else if (node instanceof SequenceNode sequence) {
      line(depth, "sequence", node);
      for (Node item : sequence.items()) {
        node(item, depth + 1);
      }
    } else if (node instanceof ScalarNode scalar) {
      line(depth, scalar.value().toString(), node);
    } else if (node instanceof AliasNode alias) {
      line(depth, "alias of " + alias.anchor(), node);
    }
  }

  private void line(int depth, String what, Node node) {
    out.append("  ".repeat(depth))
        .append(what.replace('\n', ' '))
        .append("  @ ")
        .append(document.locate(node.span()).start())
        .append('-')
        .append(document.locate(node.span()).end())
        .append('\n');
  }
}
