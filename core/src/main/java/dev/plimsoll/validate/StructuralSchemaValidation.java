package dev.plimsoll.validate;

import dev.plimsoll.model.GoPattern;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import java.util.List;

/**
 * What makes a schema structural: {@code structuralschema.ValidateStructural}. Each field has a
 * type, and what stands under {@code anyOf} and its like speaks about values only.
 */
final class StructuralSchemaValidation {

  private static final List<String> MUST_BE_EMPTY_BELOW_CHOICES =
      List.of("type", "title", "description");
  private static final List<String> MUST_BE_ABSENT_BELOW_CHOICES =
      List.of(
          "default",
          "x-kubernetes-list-map-keys",
          "x-kubernetes-list-type",
          "x-kubernetes-map-type",
          "x-kubernetes-validations");
  private static final List<String> MUST_BE_FALSE_BELOW_CHOICES =
      List.of(
          "nullable",
          "x-kubernetes-preserve-unknown-fields",
          "x-kubernetes-embedded-resource",
          "x-kubernetes-int-or-string");
  private static final String HERE = "below a choice, which speaks about values only";

  private enum Level {
    ROOT,
    ITEM,
    FIELD
  }

  private final FieldErrors errors;

  private StructuralSchemaValidation(FieldErrors errors) {
    this.errors = errors;
  }

  /** Checks a schema. */
  static void validate(Located schema, FieldErrors errors) {
    StructuralSchemaValidation validation = new StructuralSchemaValidation(errors);
    validation.invariants(schema, Level.ROOT);
    validation.completeness(schema, schema);
  }

  /** {@code validateStructuralInvariants}. */
  private void invariants(Located at, Level level) {
    if (!(at.node().orElse(null) instanceof MappingNode)) {
      return;
    }
    String type = text(at, "type");
    if (type.equals("array") && !at.field("items").isPresent()) {
      errors.required(Site.of(at.field("items")), "describe the items");
    }
    invariants(at.field("items"), Level.ITEM);
    List<Located> properties = SchemaParts.entries(at.field("properties"));
    for (Located property : properties) {
      invariants(property, Level.FIELD);
    }
    Located additional = at.field("additionalProperties");
    if (additional.isPresent() && level == Level.ROOT) {
      errors.forbidden(Site.of(additional), "at the root");
    }
    invariants(additional, Level.FIELD);
    extensions(at);
    values(at, isIntOrString(at.field("anyOf")), true, level);
    boolean embedded = is(at, "x-kubernetes-embedded-resource");
    type(at, type, embedded, level);
    if (embedded && additional.isPresent()) {
      errors.forbidden(Site.of(additional), "for an embedded object");
    }
    if (level == Level.ROOT || embedded) {
      typeOf(at, "kind", "string");
      typeOf(at, "apiVersion", "string");
      typeOf(at, "metadata", "object");
    }
    Located metadata = at.field("properties").entry("metadata");
    if (level == Level.ROOT && metadata.isPresent()) {
      rootMetadata(metadata);
    }
    if (embedded && !is(at, "x-kubernetes-preserve-unknown-fields") && properties.isEmpty()) {
      errors.required(Site.of(at.field("properties")), "name the fields of the embedded object");
    }
  }

  private void type(Located at, String type, boolean embedded, Level level) {
    Site site = Site.of(at.field("type"));
    if (embedded && !type.equals("object")) {
      if (type.isEmpty()) {
        errors.required(site, "must be object for an embedded object", "");
      } else {
        errors.invalid(site, "must be object for an embedded object");
      }
    } else if (type.isEmpty()
        && !is(at, "x-kubernetes-int-or-string")
        && !is(at, "x-kubernetes-preserve-unknown-fields")) {
      errors.required(site, "each field of a structural schema has a type");
    }
    if (level == Level.ROOT && !type.isEmpty() && !type.equals("object")) {
      errors.invalid(site, "must be object at the root");
    }
  }

  private void typeOf(Located at, String name, String wanted) {
    Located property = at.field("properties").entry(name);
    if (property.isPresent() && !text(property, "type").equals(wanted)) {
      errors.invalid(Site.of(property.field("type")), "must be " + wanted);
    }
  }

  /** At the root a schema may restrict the object's name and nothing else of metadata. */
  private void rootMetadata(Located metadata) {
    boolean fine = true;
    if (metadata.node().orElse(null) instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        Located at = metadata.field(entry);
        boolean off = Field.bool(at).isPresent() && !Field.bool(at).orElse(false);
        boolean known = List.of("type", "default", "properties").contains(entry.name());
        fine &= known || !at.isPresent() || off;
      }
    }
    for (Located property : SchemaParts.entries(metadata.field("properties"))) {
      String name = property.path().lastStep();
      fine &= name.equals("name") || name.equals("generateName");
    }
    if (!fine) {
      errors.forbidden(
          Site.of(metadata), "beyond name and generateName, since metadata are the server's");
    }
  }

  private void extensions(Located at) {
    if (is(at, "x-kubernetes-int-or-string")) {
      for (String other :
          List.of("x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource")) {
        if (is(at, other)) {
          errors.invalid(
              Site.of(at.field(other)), "must be false where x-kubernetes-int-or-string is true");
        }
      }
    }
  }

  /**
   * {@code validateValueValidation}.
   *
   * @param skipAnyOf whether {@code anyOf} is the one that numbers or strings have
   * @param mayHaveFirst whether the first of {@code allOf} may have it instead
   */
  private void values(Located at, boolean skipAnyOf, boolean mayHaveFirst, Level level) {
    if (!skipAnyOf) {
      for (Located part : SchemaParts.items(at.field("anyOf"))) {
        nested(part, false, level);
      }
    }
    boolean first = true;
    for (Located part : SchemaParts.items(at.field("allOf"))) {
      nested(part, first && mayHaveFirst && isIntOrString(part.field("anyOf")), level);
      first = false;
    }
    for (Located part : SchemaParts.items(at.field("oneOf"))) {
      nested(part, false, level);
    }
    nested(at.field("not"), false, level);
    String pattern = text(at, "pattern");
    if (!pattern.isEmpty() && !GoPattern.isPattern(pattern)) {
      errors.invalid(
          Site.of(at.field("pattern")), "must be a regular expression as Go's regexp reads them");
    }
  }

  /** {@code validateNestedValueValidation}. */
  private void nested(Located at, boolean skipAnyOf, Level level) {
    if (!(at.node().orElse(null) instanceof MappingNode)) {
      return;
    }
    values(at, skipAnyOf, false, level);
    nested(at.field("items"), false, level);
    for (Located property : SchemaParts.entries(at.field("properties"))) {
      nested(property, false, Level.FIELD);
    }
    for (String name : MUST_BE_EMPTY_BELOW_CHOICES) {
      if (!text(at, name).isEmpty()) {
        errors.forbidden(Site.of(at.field(name)), HERE);
      }
    }
    for (String name : MUST_BE_FALSE_BELOW_CHOICES) {
      if (is(at, name)) {
        errors.forbidden(Site.of(at.field(name)), HERE);
      }
    }
    for (String name : MUST_BE_ABSENT_BELOW_CHOICES) {
      if (at.field(name).isPresent()) {
        errors.forbidden(Site.of(at.field(name)), HERE);
      }
    }
    Located additional = at.field("additionalProperties");
    if (additional.isPresent() && Field.bool(additional).orElse(true)) {
      errors.forbidden(Site.of(additional), HERE);
    }
    if (at.field("properties").entry("metadata").isPresent()) {
      errors.forbidden(Site.of(at.field("properties").entry("metadata")), HERE);
    }
  }

  /** {@code validateStructuralCompleteness}: what a choice names is described outside of it. */
  private void completeness(Located structure, Located values) {
    nestedCompleteness(structure, values.field("not"));
    for (String choice : SchemaParts.CHOICES) {
      for (Located part : SchemaParts.items(values.field(choice))) {
        nestedCompleteness(structure, part);
      }
    }
  }

  private void nestedCompleteness(Located structure, Located values) {
    if (!(values.node().orElse(null) instanceof MappingNode)) {
      return;
    }
    if (!structure.isPresent()) {
      errors.required(
          Site.of(structure), "must be described here too, as " + values.path() + " is", "");
      return;
    }
    completeness(structure, values);
    nestedCompleteness(structure.field("items"), values.field("items"));
    for (Located property : SchemaParts.entries(values.field("properties"))) {
      String name = property.path().lastStep();
      nestedCompleteness(structure.field("properties").entry(name), property);
    }
  }

  /** Whether a choice is that of the two types, in the order and words that the server knows. */
  private static boolean isIntOrString(Located anyOf) {
    List<Located> parts = SchemaParts.items(anyOf);
    return parts.size() == 2
        && isJustType(parts.get(0), "integer")
        && isJustType(parts.get(1), "string");
  }

  private static boolean isJustType(Located at, String type) {
    return at.node().orElse(null) instanceof MappingNode mapping
        && mapping.effective().size() == 1
        && text(at, "type").equals(type);
  }

  private static boolean is(Located at, String name) {
    return Field.bool(at.field(name)).orElse(false);
  }

  private static String text(Located at, String name) {
    return Field.text(at.field(name)).orElse("");
  }
}
