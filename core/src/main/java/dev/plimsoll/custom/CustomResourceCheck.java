package dev.plimsoll.custom;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.cel.SchemaRules;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schema.JsonTree;
import dev.plimsoll.schema.ShapeFindings;
import dev.plimsoll.schema.ShapeWords;
import dev.plimsoll.schema.StructuralCheck;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.Validation;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks objects of kinds that somebody defined, in the two steps of the server: decoding, which
 * finds unknown fields, and validation of what is then left, with its defaults. Compiles each
 * schema once. Not to be shared by threads.
 */
public final class CustomResourceCheck {

  private final Api api;
  private final Definitions definitions;
  private final boolean asServer;
  private final StructuralCheck structural;
  private final Map<GroupVersionKind, Optional<ValueSchema>> compiled = new HashMap<>();
  private final Map<GroupVersionKind, SchemaRules> rules = new HashMap<>();
  private final ValueSchema.Compiler compiler;

  /**
   * A check for one run.
   *
   * @param api the minor
   * @param definitions what is defined
   * @param asServer whether to say what the server would say and nothing else
   */
  public CustomResourceCheck(Api api, Definitions definitions, boolean asServer) {
    this.api = api;
    this.definitions = definitions;
    this.asServer = asServer;
    this.structural = StructuralCheck.of(api);
    this.compiler = new ValueSchema.Compiler(api.version().minor());
  }

  /**
   * The first step: whether the kind is served in this version, and the fields that it does not
   * have.
   *
   * @param manifest an object of a kind that is defined
   * @param diagnostics takes what is found
   * @return whether the second step has anything to look at
   */
  public boolean decode(Manifest manifest, Diagnostics diagnostics) {
    ShapeFindings findings = new ShapeFindings(manifest, diagnostics);
    Optional<CustomKind> kind = definitions.served(manifest.type());
    if (kind.isEmpty()) {
      notServed(manifest, findings);
      return false;
    }
    structural.metadata(manifest.root().field("metadata"), findings);
    if (kind.get().source() == CustomKind.Source.DEFINITION && kind.get().schema().isPresent()) {
      new UnknownFields(structural, asServer, findings)
          .check(manifest.root(), kind.get().schema().get());
    }
    return true;
  }

  /**
   * The values in a definition that is in order otherwise: its defaults.
   *
   * @param definition a CustomResourceDefinition
   * @param diagnostics takes what is found
   */
  public void define(Manifest definition, Diagnostics diagnostics) {
    new DefinitionValues(definition, structural, compiler, diagnostics).check();
  }

  private void notServed(Manifest manifest, ShapeFindings findings) {
    List<String> served = new ArrayList<>();
    boolean written = false;
    for (CustomKind kind : definitions.versions(manifest.type())) {
      if (kind.served()) {
        served.add(kind.type().apiVersion());
      }
      written |= kind.type().version().equals(manifest.type().version());
    }
    ShapeWords.versionNotServed(
        manifest.type().apiVersion()
            + (written ? " is not served: " : " is not defined: ")
            + manifest.type().kind()
            + (served.isEmpty() ? " has no version" : " is of " + String.join(", ", served)),
        served,
        findings);
  }

  /**
   * The second step: metadata and values.
   *
   * @param manifest an object that passed the first step
   * @param types takes wrong types
   * @param values takes everything else that the API server's validation says
   */
  public void validate(Manifest manifest, Diagnostics types, Diagnostics values) {
    CustomKind kind = definitions.served(manifest.type()).orElseThrow();
    FieldErrors errors = new FieldErrors(manifest, values);
    Validation.checkMetadata(
        api, manifest, kind.scope() != CustomKind.Scope.CLUSTER, asServer, errors);
    Node node = manifest.root().node().orElse(null);
    if (kind.schema().isPresent() && node instanceof MappingNode mapping) {
      check(manifest, kind, (ObjectNode) JsonTree.of(mapping), types, errors);
    }
    if (!kind.deprecation().isEmpty()) {
      errors.warning(
          Site.of(manifest.root().field("apiVersion")), "is deprecated: " + kind.deprecation(), "");
    }
    errors.close();
  }

  private void check(
      Manifest manifest,
      CustomKind kind,
      ObjectNode object,
      Diagnostics types,
      FieldErrors errors) {
    JsonNode schema = kind.schema().orElseThrow();
    Located root = manifest.root();
    boolean defined = kind.source() != CustomKind.Source.JSON_SCHEMA;
    if (defined) {
      Defaults.apply(object, schema);
      if (kind.statusIgnored()) {
        object.remove("status");
      }
    }
    Optional<ValueSchema> values =
        compiled.computeIfAbsent(kind.type(), type -> compiler.compile(kind));
    ShapeFindings shape = new ShapeFindings(manifest, types);
    if (values.isEmpty()) {
      ShapeWords.senselessSchema(shape);
      return;
    }
    ValueErrors found = new ValueErrors(root, values.get().json(), shape, errors);
    found.report(values.get().validate(object));
    if (defined) {
      if (kind.scale().isPresent()) {
        scale(root, kind.scale().get().specReplicas(), errors);
        if (!kind.statusIgnored()) {
          scale(root, kind.scale().get().statusReplicas(), errors);
        }
      }
      EmbeddedResources.check(root, object, schema, errors);
      ListTypes.check(root, object, schema, errors);
      if (!found.isBlocking() && Schemas.hasRules(schema)) {
        rules(kind, root, object, errors);
      }
    }
  }

  /** {@code x-kubernetes-validations}; the library that reads them may not be there. */
  private void rules(CustomKind kind, Located root, JsonNode object, FieldErrors errors) {
    JsonNode schema = kind.schema().orElseThrow();
    try {
      rules
          .computeIfAbsent(kind.type(), type -> SchemaRules.of(schema))
          .check(root, object, errors);
    } catch (NoClassDefFoundError missing) {
      errors.ruleNotEvaluated(
          Site.of(root.field("kind")),
          "in x-kubernetes-validations",
          "dev.cel's library is missing");
    }
  }

  /** {@code ValidateScaleSpec} and {@code ValidateScaleStatus}. */
  private static void scale(Located root, String path, FieldErrors errors) {
    Located at = root;
    boolean reachable = true;
    String plain = path.startsWith(".") ? path.substring(1) : path;
    for (String step : plain.split("\\.", -1)) {
      reachable &= !at.isPresent() || at.node().orElse(null) instanceof MappingNode;
      at = at.field(step);
    }
    Optional<Long> replicas = Field.int64(at).value();
    if (!reachable || (at.isPresent() && replicas.isEmpty())) {
      errors.invalid(Site.of(at), "must be a whole number, to be scaled");
    } else if (replicas.isPresent() && replicas.get() < 0) {
      errors.invalid(Site.of(at), "must not be negative");
    } else if (replicas.isPresent() && replicas.get() > Integer.MAX_VALUE) {
      errors.invalid(Site.of(at), "must be at most " + Integer.MAX_VALUE);
    }
  }
}
