package dev.plimsoll.custom;

import dev.plimsoll.cel.SchemaRules;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schema.JsonTree;
import dev.plimsoll.schema.ShapeFindings;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The defaults in a definition, which must be what their own schema wants ({@code
 * ValidateDefaults}).
 */
final class DefinitionValues {

  private final Manifest definition;
  private final StructuralCheck metadata;
  private final ValueSchema.Compiler compiler;
  private final ShapeFindings shape;
  private final FieldErrors errors;

  DefinitionValues(
      Manifest definition,
      StructuralCheck metadata,
      ValueSchema.Compiler compiler,
      Diagnostics diagnostics) {
    this.definition = definition;
    this.metadata = metadata;
    this.compiler = compiler;
    this.shape = new ShapeFindings(definition, diagnostics);
    this.errors = new FieldErrors(definition, diagnostics);
  }

  /** Checks the schemas of all versions. */
  void check() {
    Located versions = definition.root().field("spec").field("versions");
    if (versions.node().orElse(null) instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Located schema = versions.item(i).field("schema").field("openAPIV3Schema");
        schema(schema);
        rules(schema);
      }
    }
  }

  private void schema(Located at) {
    Node node = at.node().orElse(null);
    if (!(node instanceof MappingNode)) {
      return;
    }
    Located preset = at.field("default");
    if (preset.isPresent()) {
      preset(preset, JsonTree.of(node));
    }
    schema(at.field("items")); // not additionalProperties, where the server looks at no defaults
    Located properties = at.field("properties");
    if (properties.node().orElse(null) instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        schema(properties.entry(entry));
      }
    }
  }

  private void rules(Located at) {
    JsonNode schema = at.node().map(JsonTree::of).orElse(null);
    if (schema == null || !Schemas.hasRules(schema)) {
      return;
    }
    try {
      SchemaRules.of(schema).define(at, errors);
    } catch (NoClassDefFoundError missing) {
      errors.ruleNotEvaluated(
          Site.of(at), "in x-kubernetes-validations", "dev.cel's library is missing");
    }
  }

  private void preset(Located at, JsonNode schema) {
    Diagnostics unknown = new Diagnostics();
    new UnknownFields(metadata, true, new ShapeFindings(definition, unknown)).check(at, schema);
    if (!unknown.all().isEmpty()) {
      errors.invalid(
          Site.of(at),
          "must not have fields that its schema does not know",
          "remove " + unknown.all().get(0).path().lastStep());
    }
    Optional<ValueSchema> values = compiler.compileStructural(schema);
    Optional<Node> node = at.node();
    if (values.isPresent() && node.isPresent()) {
      ValueErrors found = new ValueErrors(at, values.get().json(), shape, errors);
      found.report(values.get().validate(JsonTree.of(node.get())));
    }
    errors.close();
  }
}
