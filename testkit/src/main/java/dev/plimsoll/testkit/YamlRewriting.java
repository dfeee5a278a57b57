package dev.plimsoll.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML text written in other ways that mean the same. Works on nodes with a schema that types
 * nothing, so that each scalar keeps its text and, where the grammar lets it, its style: readers of
 * Kubernetes' YAML type plain scalars by rules of their own, and they must see the same ones. Each
 * way is empty where the same cannot be said in it.
 */
final class YamlRewriting {

  private static final FailsafeSchema UNTYPED = new FailsafeSchema();

  private final List<Node> documents;
  private final boolean anchored;

  private YamlRewriting(List<Node> documents, boolean anchored) {
    this.documents = documents;
    this.anchored = anchored;
  }

  /** Reads a text; empty if it cannot be parsed, holds nothing, or has tags or directives. */
  static Optional<YamlRewriting> of(String text) {
    try {
      boolean anchored = false;
      for (Event event : new Parse(settings(text)).parseString(text)) {
        if (hasTagOrDirective(event)) {
          return Optional.empty();
        }
        anchored |=
            event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent());
      }
      List<Node> documents = compose(text);
      documents.removeIf(document -> document instanceof ScalarNode scalar && isEmpty(scalar));
      documents.replaceAll(document -> copy(document, false, false));
      return documents.isEmpty()
          ? Optional.empty()
          : Optional.of(new YamlRewriting(documents, anchored));
    } catch (YamlEngineException | StackOverflowError e) {
      // Too deep, or an alias inside its own anchor, is unreadable too.
      return Optional.empty();
    }
  }

  /** All documents as JSON. */
  Optional<String> asJson() {
    if (anchored) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    for (Node document : documents) {
      if (out.length() > 0) {
        out.append("---\n");
      }
      if (!Json.append(document, out)) {
        return Optional.empty();
      }
      out.append('\n');
    }
    return Optional.of(out.toString());
  }

  /** All collections in flow style. */
  Optional<String> inFlowStyle() {
    return written(documents.stream().map(document -> copy(document, true, false)).toList());
  }

  /** All mappings with their keys the other way round. */
  Optional<String> withKeysReversed() {
    return anchored
        ? Optional.empty()
        : written(documents.stream().map(document -> copy(document, false, true)).toList());
  }

  /** All documents as items of a list; empty if one is no object or a list itself. */
  Optional<String> inList() {
    for (Node document : documents) {
      String kind = text(document, "kind");
      if (kind == null || kind.endsWith("List") || text(document, "apiVersion") == null) {
        return Optional.empty();
      }
    }
    List<NodeTuple> entries = new ArrayList<>();
    entries.add(new NodeTuple(plain("apiVersion"), plain("v1")));
    entries.add(new NodeTuple(plain("kind"), plain("List")));
    entries.add(
        new NodeTuple(plain("items"), new SequenceNode(Tag.SEQ, documents, FlowStyle.BLOCK)));
    return written(List.of(new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK)));
  }

  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setSchema(UNTYPED)
        .setAllowNonScalarKeys(true)
        .setBufferSize(Math.max(1024, text.length() + 1))
        .build();
  }

  private static List<Node> compose(String text) {
    List<Node> nodes = new ArrayList<>();
    new Compose(settings(text)).composeAllFromString(text).forEach(nodes::add);
    return nodes;
  }

  private static boolean hasTagOrDirective(Event event) {
    return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent())
        || (event instanceof DocumentStartEvent document
            && (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()));
  }

  private static boolean isEmpty(ScalarNode scalar) {
    return scalar.isPlain() && scalar.getValue().isEmpty();
  }

  private static ScalarNode plain(String text) {
    return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
  }

  private static @Nullable String text(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name
            && name.getValue().equals(key)
            && entry.getValueNode() instanceof ScalarNode value) {
          return value.getValue();
        }
      }
    }
    return null;
  }

  /** A copy; nodes that are shared by aliases are written out. */
  private static Node copy(Node node, boolean flow, boolean reversed) {
    if (node instanceof MappingNode mapping) {
      List<NodeTuple> entries = new ArrayList<>();
      for (NodeTuple entry : mapping.getValue()) {
        entries.add(
            new NodeTuple(
                copy(entry.getKeyNode(), flow, reversed),
                copy(entry.getValueNode(), flow, reversed)));
      }
      if (reversed) {
        Collections.reverse(entries);
      }
      return new MappingNode(Tag.MAP, entries, flow ? FlowStyle.FLOW : mapping.getFlowStyle());
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(copy(item, flow, reversed)));
      return new SequenceNode(Tag.SEQ, items, flow ? FlowStyle.FLOW : sequence.getFlowStyle());
    }
    ScalarNode scalar = (ScalarNode) node;
    // An empty scalar cannot be written everywhere; every reader takes it for null.
    String text = isEmpty(scalar) ? "null" : scalar.getValue();
    return new ScalarNode(Tag.STR, text, scalar.getScalarStyle());
  }

  /**
   * Emits documents; empty if what comes back means something else. Separators stand on lines of
   * their own: {@code --- {a: 1}} is YAML, but nothing that the Kubernetes readers split at.
   */
  private static Optional<String> written(List<Node> nodes) {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(UNTYPED)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();
    StringBuilder out = new StringBuilder();
    for (Node node : nodes) {
      if (nodes.size() > 1) {
        out.append("---\n");
      }
      out.append(
          new Present(settings)
              .emitToString(new Serialize(settings).serializeOne(node).iterator()));
    }
    String text = out.toString();
    List<Node> back = compose(text);
    boolean same = back.size() == nodes.size();
    for (int i = 0; same && i < nodes.size(); i++) {
      same = meanSame(nodes.get(i), back.get(i));
    }
    return same ? Optional.of(text) : Optional.empty();
  }

  private static boolean meanSame(Node one, Node other) {
    if (one instanceof ScalarNode a && other instanceof ScalarNode b) {
      boolean typed =
          a.isPlain() == b.isPlain() || PlainScalar.of(a.getValue()) == PlainScalar.TEXT;
      return typed && a.getValue().equals(b.getValue());
    }
    if (one instanceof SequenceNode a && other instanceof SequenceNode b) {
      boolean same = a.getValue().size() == b.getValue().size();
      for (int i = 0; same && i < a.getValue().size(); i++) {
        same = meanSame(a.getValue().get(i), b.getValue().get(i));
      }
      return same;
    }
    if (one instanceof MappingNode a && other instanceof MappingNode b) {
      boolean same = a.getValue().size() == b.getValue().size();
      for (int i = 0; same && i < a.getValue().size(); i++) {
        NodeTuple left = a.getValue().get(i);
        NodeTuple right = b.getValue().get(i);
        same =
            meanSame(left.getKeyNode(), right.getKeyNode())
                && meanSame(left.getValueNode(), right.getValueNode());
      }
      return same;
    }
    return false;
  }
}
