package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server demands of the schema in a CustomResourceDefinition, whether it is structural
 * or not: {@code validateCustomResourceDefinitionValidation} and {@code
 * ValidateCustomResourceDefinitionOpenAPISchema}. Defaults and rules are looked at where schemas
 * are evaluated.
 */
public final class DefinitionSchemaValidation {

  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> META = List.of("metadata", "kind", "apiVersion");

  /** What would be lost when the schema of the status is taken out of the whole. */
  private static final List<String> NOT_AT_ROOT =
      List.of(
          "nullable",
          "default",
          "enum",
          "maxProperties",
          "minProperties",
          "allOf",
          "oneOf",
          "anyOf",
          "not",
          "additionalProperties",
          "patternProperties",
          "dependencies",
          "additionalItems",
          "definitions",
          "x-kubernetes-embedded-resource",
          "x-kubernetes-int-or-string",
          "x-kubernetes-list-type",
          "x-kubernetes-list-map-keys",
          "x-kubernetes-map-type");

  private static final List<String> UNSUPPORTED =
      List.of("id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref");
  private static final List<String> REASONS =
      List.of(
          "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

  private final FieldErrors errors;

  private DefinitionSchemaValidation(FieldErrors errors) {
    this.errors = errors;
  }

  /**
   * Checks a schema.
   *
   * @param schema what stands under {@code openAPIV3Schema}
   * @param status whether the version has a status of its own
   */
  public static void validate(Located schema, boolean status, FieldErrors errors) {
    if (status) {
      root(schema, errors);
    }
    if (is(schema, "nullable")) {
      errors.forbidden(Site.of(schema.field("nullable")), "at the root");
    }
    int before = errors.count();
    if (!isBeyondStructural(schema)) {
      StructuralSchemaValidation.validate(schema, errors);
    }
    new DefinitionSchemaValidation(errors).schema(schema, new Context(true, false, ""));
    if (errors.count() == before && isBeyondStructural(schema)) {
      errors.invalid(Site.of(schema), "must be a structural schema");
    }
  }

  private static void root(Located schema, FieldErrors errors) {
    String type = text(schema, "type");
    if (!type.isEmpty() && !type.equals("object")) {
      errors.invalid(
          Site.of(schema.field("type")), "must be object, as there is a status subresource");
      return;
    }
    for (String name : NOT_AT_ROOT) {
      Located at = schema.field(name);
      boolean off = Field.bool(at).isPresent() && !Field.bool(at).orElse(false);
      if (at.isPresent() && (!off || name.equals("additionalProperties"))) {
        errors.invalid(
            Site.of(at, schema), "must not be at the root, as there is a status subresource");
        return;
      }
    }
  }

  /** Whether a schema has what the server cannot even read as a structural one. */
  private static boolean isBeyondStructural(Located schema) {
    if (!(schema.node().orElse(null) instanceof MappingNode)) {
      return false;
    }
    for (String name : UNSUPPORTED) {
      if (hasSomething(schema.field(name))) {
        return true;
      }
    }
    Located keeps = schema.field("x-kubernetes-preserve-unknown-fields");
    if (hasSomething(schema.field("$schema"))
        || schema.field("items").node().orElse(null) instanceof SequenceNode
        || (Field.bool(keeps).isPresent() && !Field.bool(keeps).orElse(true))) {
      return true;
    }
    for (Located inner : SchemaParts.all(schema)) {
      if (isBeyondStructural(inner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSomething(Located at) {
    if (at.node().orElse(null) instanceof MappingNode mapping) {
      return !mapping.entries().isEmpty() || at.path().lastStep().equals("additionalItems");
    }
    return at.isPresent() && !(Field.text(at).isPresent() && Field.text(at).orElse("").isEmpty());
  }

  /**
   * What is true of a schema for where it stands.
   *
   * @param root whether it is the whole
   * @param inMeta whether it is of metadata or in them
   * @param noDefaults why it cannot have a default; empty where it can
   */
  private record Context(boolean root, boolean inMeta, String noDefaults) {}

  private void schema(Located at, Context context) {
    if (!(at.node().orElse(null) instanceof MappingNode)) {
      return;
    }
    standard(at, context);
    if (is(at, "uniqueItems")) {
      errors.forbidden(
          Site.of(at.field("uniqueItems")), "since it takes too long; lists can be sets instead");
    }
    additional(at, context);
    for (Located property : SchemaParts.entries(at.field("properties"))) {
      boolean meta =
          (context.root() || is(at, "x-kubernetes-embedded-resource"))
              && META.contains(property.path().lastStep());
      String noDefaults =
          meta && context.root()
              ? "in " + property.path().lastStep() + " at the root"
              : context.noDefaults();
      schema(property, new Context(false, context.inMeta() || meta, noDefaults));
    }
    Context inner = new Context(false, context.inMeta(), context.noDefaults());
    schema(at.field("not"), inner);
    for (String choice : SchemaParts.CHOICES) {
      for (Located part : SchemaParts.items(at.field(choice))) {
        schema(part, inner);
      }
    }
    for (Located definition : SchemaParts.entries(at.field("definitions"))) {
      schema(definition, inner);
    }
    schema(at.field("items"), inner);
    for (Located item : SchemaParts.items(at.field("items"))) {
      schema(item, inner);
    }
    extensions(at);
    rules(at);
  }

  /** {@code specStandardValidatorV3}. */
  private void standard(Located at, Context context) {
    String type = text(at, "type");
    if (!type.isEmpty() && !TYPES.contains(type)) {
      errors.notSupported(Site.of(at.field("type")), TYPES);
    }
    if (at.field("default").isPresent() && !context.noDefaults().isEmpty()) {
      errors.forbidden(Site.of(at.field("default")), context.noDefaults());
    }
    for (String name : UNSUPPORTED) {
      if (hasSomething(at.field(name))) {
        errors.forbidden(Site.of(at.field(name)), "in a CustomResourceDefinition");
      }
    }
    if (type.equals("null")) {
      errors.forbidden(Site.of(at.field("type")), "to null; write nullable: true");
    }
    if (!SchemaParts.items(at.field("items")).isEmpty()) {
      errors.forbidden(Site.of(at.field("items")), "to a list; write one schema for all items");
    }
    if (context.inMeta() && is(at, "x-kubernetes-embedded-resource")) {
      errors.forbidden(Site.of(at.field("x-kubernetes-embedded-resource")), "in metadata");
    }
  }

  private void additional(Located at, Context context) {
    Located additional = at.field("additionalProperties");
    if (!additional.isPresent()) {
      return;
    }
    boolean any = Field.bool(additional).orElse(false);
    if (!any && !SchemaParts.entries(at.field("properties")).isEmpty()) {
      errors.forbidden(Site.of(additional), "beside properties: a type has either fields or keys");
    }
    String noDefaults =
        context.inMeta() ? "inside additionalProperties of metadata" : context.noDefaults();
    schema(additional, new Context(false, context.inMeta(), noDefaults));
  }

  private void extensions(Located at) {
    Located keeps = at.field("x-kubernetes-preserve-unknown-fields");
    if (Field.bool(keeps).isPresent() && !Field.bool(keeps).orElse(true)) {
      errors.invalid(Site.of(keeps), "must be true, or not be there");
    }
    Located mapType = at.field("x-kubernetes-map-type");
    if (mapType.isPresent()) {
      typeMustBe(at, "object", "x-kubernetes-map-type");
      errors.oneOfIfWritten(Field.text(mapType), List.of("atomic", "granular"));
    }
    Located listType = at.field("x-kubernetes-list-type");
    if (listType.isPresent()) {
      if (!typeMustBe(at, "array", "x-kubernetes-list-type") && isSet(at)) {
        setItems(at.field("items"));
      }
      errors.oneOfIfWritten(Field.text(listType), List.of("atomic", "set", "map"));
    }
    mapKeys(at);
    nullableItems(at);
  }

  private boolean typeMustBe(Located at, String wanted, String since) {
    String type = text(at, "type");
    Site site = Site.of(at.field("type"));
    if (type.isEmpty()) {
      errors.required(site, "must be " + wanted + " where " + since + " is", "");
    } else if (!type.equals(wanted)) {
      errors.invalid(site, "must be " + wanted + " where " + since + " is");
    }
    return !type.equals(wanted);
  }

  private static boolean isSet(Located at) {
    return text(at, "x-kubernetes-list-type").equals("set");
  }

  private void setItems(Located items) {
    String type = text(items, "type");
    Located listType = items.field("x-kubernetes-list-type");
    Located mapType = items.field("x-kubernetes-map-type");
    if (type.equals("array")
        && listType.isPresent()
        && !Field.text(listType).orElse("").equals("atomic")) {
      errors.invalid(Site.of(listType), "must be atomic for items of a set");
    } else if (type.equals("object") && !Field.text(mapType).orElse("").equals("atomic")) {
      errors.invalid(Site.of(mapType), "must be atomic for items of a set");
    }
  }

  private void mapKeys(Located at) {
    Located keys = at.field("x-kubernetes-list-map-keys");
    Located listType = at.field("x-kubernetes-list-type");
    boolean isMap = text(at, "x-kubernetes-list-type").equals("map");
    List<Located> names = SchemaParts.items(keys);
    if (!names.isEmpty() && !listType.isPresent()) {
      errors.required(Site.of(listType), "must be map where keys are named", "");
    } else if (!names.isEmpty() && !isMap) {
      errors.invalid(Site.of(listType), "must be map where keys are named");
    }
    if (!isMap) {
      return;
    }
    Located items = at.field("items");
    if (names.isEmpty()) {
      errors.required(Site.of(keys), "name the fields that tell items apart");
    }
    if (!items.isPresent()) {
      errors.required(Site.of(items), "describe the items");
    } else if (!SchemaParts.items(items).isEmpty()) {
      errors.invalid(Site.of(items), "must be one schema for all items of a list with keys");
    } else if (!text(items, "type").equals("object")) {
      errors.invalid(Site.of(items.field("type")), "must be object for a list with keys");
    } else {
      keyFields(keys, names, items);
    }
  }

  private void keyFields(Located keys, List<Located> names, Located items) {
    List<String> seen = new ArrayList<>();
    for (Located name : names) {
      String key = Field.text(name).orElse("");
      Located property = items.field("properties").entry(key);
      String type = text(property, "type");
      if (!property.isPresent()) {
        errors.invalid(Site.of(name, keys), "must be a field of the items");
      } else if (type.equals("array") || type.equals("object")) {
        errors.invalid(Site.of(property.field("type")), "must be a single value, as it is a key");
      }
      if (seen.contains(key)) {
        errors.invalid(Site.of(name, keys), "is there already");
      }
      seen.add(key);
    }
  }

  /** {@code validateMapListKeysMapSet}. */
  private void nullableItems(Located at) {
    Located items = at.field("items");
    String listType = text(at, "x-kubernetes-list-type");
    boolean isMap = listType.equals("map");
    if (!(items.node().orElse(null) instanceof MappingNode) || (!isMap && !isSet(at))) {
      return;
    }
    if (is(items, "nullable")) {
      errors.forbidden(Site.of(items.field("nullable")), "for items of a " + listType);
    }
    List<String> required = new ArrayList<>();
    for (Located name : SchemaParts.items(items.field("required"))) {
      required.add(Field.text(name).orElse(""));
    }
    for (Located name : SchemaParts.items(at.field("x-kubernetes-list-map-keys"))) {
      String key = Field.text(name).orElse("");
      Located property = items.field("properties").entry(key);
      if (isMap && property.isPresent()) {
        if (!required.contains(key) && !property.field("default").isPresent()) {
          errors.required(
              Site.of(property.field("default")),
              "must be there for a key that is not required",
              "require the field, or give it a default");
        }
        if (is(property, "nullable")) {
          errors.forbidden(Site.of(property.field("nullable")), "for a key");
        }
      }
    }
  }

  /** What can be said of rules without reading them. */
  private void rules(Located at) {
    for (Located rule : SchemaParts.items(at.field("x-kubernetes-validations"))) {
      String text = text(rule, "rule").strip();
      Field<String> message = Field.text(rule.field("message"));
      String said = message.orElse("");
      if (text.isEmpty()) {
        errors.required(Site.of(rule.field("rule")), "write an expression");
      } else if (!said.isEmpty() && said.isBlank()) {
        errors.invalid(message, "must not be blank");
      } else if (hasLineBreak(said.strip())) {
        errors.invalid(message, "must not have line breaks");
      } else if (hasLineBreak(text) && said.isBlank()) {
        errors.required(message, "for a rule with line breaks, which is no message itself", "");
      }
      String expression = text(rule, "messageExpression");
      if (!expression.isEmpty() && expression.isBlank()) {
        errors.required(Site.of(rule.field("messageExpression")), "");
      }
      errors.oneOfIfWritten(Field.text(rule.field("reason")), REASONS);
      fieldPath(at, Field.text(rule.field("fieldPath")));
    }
  }

  private void fieldPath(Located schema, Field<String> path) {
    String text = path.orElse("");
    if (text.isEmpty()) {
      return;
    }
    if (text.isBlank()) {
      errors.invalid(path, "must not be blank");
    } else if (hasLineBreak(text)) {
      errors.invalid(path, "must not have line breaks");
    } else if (!SchemaPaths.follow(schema, text, true).isPresent()) {
      errors.invalid(path, "must be the path of a field that the schema has");
    }
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private static boolean is(Located at, String name) {
    return Field.bool(at.field(name)).orElse(false);
  }

  private static String text(Located at, String name) {
    return Field.text(at.field(name)).orElse("");
  }
}
