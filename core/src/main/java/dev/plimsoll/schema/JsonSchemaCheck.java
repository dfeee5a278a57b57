package dev.plimsoll.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.plimsoll.api.Api;
import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schemas.JsonSchemas;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Checks objects against JSON Schemas with networknt's validator: any schema, where {@link
 * StructuralCheck} knows Kubernetes' own types only.
 *
 * <p>Dear to load, so nothing on the path of a plain check touches it. What a schema says about
 * missing fields and allowed words is passed over, as that is no matter of shape. May be shared by
 * threads; schemas are read once, when first needed.
 */
public final class JsonSchemaCheck implements SchemaCheck {

  private final KnownKinds kinds;
  private final int minor;
  private final SchemaRegistry registry;
  private final Map<GroupVersionKind, Optional<Schema>> schemas = new ConcurrentHashMap<>();

  private JsonSchemaCheck(Api api, Severity foreign) {
    this.kinds = new KnownKinds(api, foreign);
    this.minor = api.version().minor();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        // 2.0 reaches the server as 2
                        .losslessNarrowing(true)
                        .build()));
  }

  /** A check by the schemas that Plimsoll makes of Kubernetes' own kinds; for people. */
  public static JsonSchemaCheck of(Api api) {
    return new JsonSchemaCheck(api, Severity.INFO);
  }

  @Override
  public void check(Manifest manifest, Diagnostics diagnostics) {
    ShapeFindings findings = new ShapeFindings(manifest, diagnostics);
    if (kinds.find(findings).isEmpty()) {
      return;
    }
    Optional<Schema> schema = schemas.computeIfAbsent(manifest.type(), this::read);
    Optional<Node> root = manifest.root().node();
    if (schema.isPresent() && root.isPresent()) {
      for (Error error : schema.get().validate(JsonTree.of(root.get()))) {
        report(error, schema.get().getSchemaNode(), manifest.root(), findings);
      }
    }
  }

  private Optional<Schema> read(GroupVersionKind type) {
    return JsonSchemas.of(type.group(), type.version(), type.kind(), minor)
        .map(text -> registry.getSchema(text, InputFormat.JSON));
  }

  /** Brings an error from where the validator reports it to the very key or value. */
  private static void report(Error error, JsonNode schema, Located root, ShapeFindings findings) {
    Located at = place(error, root);
    switch (error.getKeyword()) {
      case "additionalProperties" -> {
        String name = error.getProperty();
        if (at.node().orElse(null) instanceof MappingNode mapping) {
          for (Entry entry : mapping.effective()) {
            if (entry.name().equals(name)) {
              ShapeWords.unknownField(at, entry, properties(error, schema), findings);
            }
          }
        }
      }
      case "type" -> ShapeWords.wrongType(at, wanted(error), findings);
      case "pattern", "minimum", "maximum" -> unreadable(error, at, findings);
      default -> {} // required, enum, const: no matter of shape
    }
  }

  private static void unreadable(Error error, Located at, ShapeFindings findings) {
    String text = at.node().orElse(null) instanceof ScalarNode scalar ? scalar.text() : "";
    if (!error.getKeyword().equals("pattern")) {
      ShapeWords.outOfRange(at, Long.SIZE, findings);
    } else if (error.getEvaluationPath().toString().contains("stamp")
        || error.getMessage().contains("T(")) {
      ShapeWords.noTime(at, text, -1, findings);
    } else if (error.getMessage().contains("A-Za-z")) {
      ShapeWords.noBase64(at, findings);
    } else {
      ShapeWords.noQuantity(at, text, findings);
    }
  }

  /**
   * The place of an error. How the validator came there tells a field from a key of the author's
   * choosing, which are written differently in a path.
   */
  private static Located place(Error error, Located root) {
    NodePath instance = error.getInstanceLocation();
    NodePath way = error.getEvaluationPath();
    Located at = root;
    int step = 0;
    for (int i = 0; i < way.getNameCount() && step < instance.getNameCount(); i++) {
      Object keyword = way.getElement(i);
      if (keyword.equals("properties")) {
        at = at.field(instance.getElement(step++).toString());
        i++; // the property's name
      } else if (keyword.equals("additionalProperties")) {
        at = at.entry(instance.getElement(step++).toString());
      } else if (keyword.equals("items")) {
        at = at.item(((Number) instance.getElement(step++)).intValue());
      }
    }
    return at;
  }

  /** The fields that the schema knows where it refuses one. */
  private static List<String> properties(Error error, JsonNode schema) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    JsonNode parent = schema.at(JsonPointer.compile(fragment).head());
    return new ArrayList<>(parent.path("properties").propertyNames());
  }

  private static String wanted(Error error) {
    List<String> types = new ArrayList<>();
    for (JsonNode type : error.getSchemaNode()) {
      if (!type.asString().equals("null")) {
        types.add(type.asString());
      }
    }
    return switch (String.join("|", types)) {
      case "string" -> "a string";
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "integer|string" -> "a whole number or a string";
      case "string|number" -> "a quantity such as 500m or 2Gi";
      default -> String.join(" or ", types);
    };
  }
}
