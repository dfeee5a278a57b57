package dev.plimsoll.custom;

import dev.plimsoll.schema.ShapeFindings;
import dev.plimsoll.schema.ShapeWords;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields that a structural schema does not know, which the server prunes, and with strict
 * validation refuses ({@code structural/pruning}); and the metadata of objects within objects,
 * which the server decodes.
 */
final class UnknownFields {

  private static final List<String> META = List.of("apiVersion", "kind", "metadata");

  private final StructuralCheck metadata;
  private final boolean consequences;
  private final ShapeFindings findings;

  /**
   * A walk over one object.
   *
   * @param metadata knows the fields of metadata
   * @param consequences whether to name also what is unknown merely since what holds it is of
   *     another type than the schema wants
   */
  UnknownFields(StructuralCheck metadata, boolean consequences, ShapeFindings findings) {
    this.metadata = metadata;
    this.consequences = consequences;
    this.findings = findings;
  }

  /** Walks an object; its own metadata is somebody else's. */
  void check(Located root, JsonNode schema) {
    walk(root, schema);
  }

  private void walk(Located at, @Nullable JsonNode schema) {
    if (schema != null && Schemas.keepsUnknown(schema)) {
      keep(at, schema);
      return;
    }
    Node node = at.node().orElse(null);
    if (node instanceof MappingNode mapping) {
      boolean fits = schema == null || Schemas.type(schema).equals("object");
      for (Entry entry : mapping.effective()) {
        if (!known(at, entry, schema) && (fits || consequences)) {
          unknown(at, entry, schema);
        }
      }
    } else if (node instanceof SequenceNode list) {
      JsonNode items = schema == null ? null : Schemas.child(schema, "items");
      if (items != null || schema == null || consequences) {
        for (int i = 0; i < list.items().size(); i++) {
          walk(at.item(i), items);
        }
      }
    }
  }

  /** Walks a value whose unknown fields are kept, to the known fields that do not keep theirs. */
  private void keep(Located at, @Nullable JsonNode schema) {
    if (schema == null) {
      return;
    }
    Node node = at.node().orElse(null);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        known(at, entry, schema);
      }
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        keep(at.item(i), Schemas.child(schema, "items"));
      }
    }
  }

  /** Whether a schema knows a field, which is then walked. */
  private boolean known(Located at, Entry entry, @Nullable JsonNode schema) {
    String name = entry.name();
    if ((at.isRoot() || (schema != null && Schemas.isEmbedded(schema))) && META.contains(name)) {
      if (!at.isRoot()) {
        meta(at.field(entry), name);
      }
      return true;
    }
    if (schema == null) {
      return false;
    }
    JsonNode property = Schemas.property(schema, name);
    if (property != null) {
      walk(at.field(entry), property);
      return true;
    }
    if (Schemas.hasAdditional(schema)) {
      walk(at.field(entry), Schemas.child(schema, "additionalProperties"));
      return true;
    }
    return false;
  }

  /** {@code objectmeta.Coerce}: what an object within an object says of itself. */
  private void meta(Located at, String name) {
    if (name.equals("metadata")) {
      metadata.metadata(at, findings);
    } else if (at.node().isEmpty()) {
      findings.type(at, name + " must be a string, not null", "", List.of());
    } else if (!Field.text(at).isPresent()) {
      ShapeWords.wrongType(at, "a string", findings);
    }
  }

  private void unknown(Located at, Entry entry, @Nullable JsonNode schema) {
    List<String> known = new ArrayList<>();
    if (schema != null) {
      known.addAll(schema.path("properties").propertyNames());
      if (Schemas.isEmbedded(schema) || at.isRoot()) {
        for (String name : META) {
          if (!known.contains(name)) {
            known.add(name);
          }
        }
      }
    }
    String elsewhere = schema == null ? "" : Schemas.holderOf(entry.name(), schema);
    ShapeWords.unknownField(
        at,
        entry,
        known,
        elsewhere.isEmpty() ? "" : "it belongs under `" + elsewhere + "`",
        findings);
  }
}
