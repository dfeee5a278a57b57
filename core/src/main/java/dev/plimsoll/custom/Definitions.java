package dev.plimsoll.custom;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schema.JsonTree;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The kinds that somebody defined: what is known of them, by their group and name.
 *
 * <p>A definition that is itself refused is read as far as it can be: objects are compared with
 * what its author meant. Immutable; may be shared by threads.
 */
public final class Definitions {

  /** The group of CustomResourceDefinitions. */
  public static final String GROUP = "apiextensions.k8s.io";

  /** The kind of CustomResourceDefinitions. */
  public static final String KIND = "CustomResourceDefinition";

  private final Map<String, List<CustomKind>> kinds;
  private final List<SchemaFile> schemas;

  private Definitions(Map<String, List<CustomKind>> kinds, List<SchemaFile> schemas) {
    this.kinds = kinds;
    this.schemas = List.copyOf(schemas);
  }

  /**
   * What some definitions and schemas say.
   *
   * @param definitions CustomResourceDefinitions; of two for one kind the first counts
   * @param schemas JSON Schemas in files whose names say what they are of, see {@link SchemaFile};
   *     a kind that has a definition does not need them
   */
  public static Definitions of(List<Manifest> definitions, List<SchemaFile> schemas) {
    Map<String, List<CustomKind>> kinds = new LinkedHashMap<>();
    for (Manifest definition : definitions) {
      List<CustomKind> versions = versions(definition.root());
      if (!versions.isEmpty()) {
        GroupVersionKind type = versions.get(0).type();
        kinds.putIfAbsent(key(type.group(), type.kind()), versions);
      }
    }
    return new Definitions(kinds, schemas);
  }

  /** Whether anything is defined. */
  public boolean isEmpty() {
    return kinds.isEmpty() && schemas.isEmpty();
  }

  /** Whether a kind is defined, in whatever version. */
  public boolean knows(GroupVersionKind type) {
    return !versions(type).isEmpty();
  }

  /** Whether the objects of a kind live in a namespace; what nobody says is taken for it. */
  public boolean isNamespaced(GroupVersionKind type) {
    for (CustomKind kind : versions(type)) {
      return kind.scope() != CustomKind.Scope.CLUSTER;
    }
    return true;
  }

  /** The kind of a group that may be meant by one that is not defined there. */
  public Optional<String> near(GroupVersionKind type) {
    List<String> names = new ArrayList<>();
    for (List<CustomKind> versions : kinds.values()) {
      GroupVersionKind known = versions.get(0).type();
      if (known.group().equals(type.group())) {
        names.add(known.kind());
      }
    }
    return Nearest.to(type.kind(), names);
  }

  /** All versions of a kind, served or not. */
  List<CustomKind> versions(GroupVersionKind type) {
    List<CustomKind> defined = kinds.get(key(type.group(), type.kind()));
    if (defined != null) {
      return List.copyOf(defined);
    }
    List<CustomKind> found = new ArrayList<>();
    for (SchemaFile schema : schemas) {
      if (schema.isOf(type)) {
        found.add(schema.read(type));
      }
    }
    return found;
  }

  /** This version of a kind, if it is served. */
  Optional<CustomKind> served(GroupVersionKind type) {
    for (CustomKind kind : versions(type)) {
      if (kind.served() && kind.type().version().equals(type.version())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static String key(String group, String kind) {
    return group + "/" + kind;
  }

  private static List<CustomKind> versions(Located root) {
    Located spec = root.field("spec");
    String group = text(spec.field("group"));
    String kind = text(spec.field("names").field("kind"));
    List<CustomKind> found = new ArrayList<>();
    if (group.isEmpty() || kind.isEmpty()) {
      return found;
    }
    Located versions = spec.field("versions");
    if (versions.node().orElse(null) instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Located version = versions.item(i);
        String name = text(version.field("name"));
        found.add(version(root, version, new GroupVersionKind(group, name, kind)));
      }
    } else {
      String name = text(spec.field("version")); // v1beta1 has one version without a list
      found.add(version(root, spec, new GroupVersionKind(group, name, kind)));
    }
    return found;
  }

  private static CustomKind version(Located root, Located version, GroupVersionKind type) {
    Located spec = root.field("spec");
    boolean old = text(root.field("apiVersion")).endsWith("/v1beta1");
    Located schema = version.field("schema").field("openAPIV3Schema");
    if (!schema.isPresent()) {
      schema = spec.field("validation").field("openAPIV3Schema");
    }
    Located subresources = version.field("subresources");
    if (!subresources.isPresent()) {
      subresources = spec.field("subresources");
    }
    boolean keeps = Field.bool(spec.field("preserveUnknownFields")).orElse(old);
    String scope = text(spec.field("scope"));
    return new CustomKind(
        type,
        scope.equals("Cluster") ? CustomKind.Scope.CLUSTER : CustomKind.Scope.NAMESPACED,
        Field.bool(version.field("served")).orElse(!version.field("name").isPresent()),
        deprecation(version, type),
        schema(schema),
        keeps ? CustomKind.Source.KEEPING_DEFINITION : CustomKind.Source.DEFINITION,
        subresources.field("status").isWritten(),
        scale(subresources.field("scale")));
  }

  private static Optional<JsonNode> schema(Located at) {
    Node node = at.node().orElse(null);
    return node instanceof MappingNode ? Optional.of(JsonTree.of(node)) : Optional.empty();
  }

  private static String deprecation(Located version, GroupVersionKind type) {
    if (!Field.bool(version.field("deprecated")).orElse(false)) {
      return "";
    }
    String warning = text(version.field("deprecationWarning"));
    return warning.isEmpty() ? type + " is deprecated" : warning;
  }

  private static Optional<CustomKind.Scale> scale(Located at) {
    return at.isPresent()
        ? Optional.of(
            new CustomKind.Scale(
                text(at.field("specReplicasPath")), text(at.field("statusReplicasPath"))))
        : Optional.empty();
  }

  private static String text(Located at) {
    return Field.text(at).orElse("");
  }
}
