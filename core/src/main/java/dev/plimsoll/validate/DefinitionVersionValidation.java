package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server demands of one version of a CustomResourceDefinition, its schema aside:
 * {@code validateCustomResourceDefinitionVersion}.
 */
public final class DefinitionVersionValidation {

  private static final int LONGEST_WARNING = 256;
  private static final int MOST_SELECTABLE = 8;
  private static final List<String> COLUMN_TYPES =
      List.of("boolean", "date", "integer", "number", "string");
  private static final List<String> COLUMN_FORMATS =
      List.of("byte", "date", "date-time", "double", "float", "int32", "int64", "password");
  private static final List<String> SELECTABLE = List.of("string", "boolean", "integer");

  private DefinitionVersionValidation() {}

  /** Checks one of {@code spec.versions}. */
  public static void validate(Located version, FieldErrors errors) {
    deprecation(version, errors);
    Located scale = version.field("subresources").field("scale");
    if (scale.isPresent()) {
      replicas(scale.field("specReplicasPath"), ".spec.", errors);
      replicas(scale.field("statusReplicasPath"), ".status.", errors);
      selector(scale.field("labelSelectorPath"), errors);
    }
    Located columns = version.field("additionalPrinterColumns");
    for (int i = 0; i < size(columns); i++) {
      column(columns.item(i), errors);
    }
    selectable(version, errors);
  }

  private static void deprecation(Located version, FieldErrors errors) {
    Field<String> warning = Field.text(version.field("deprecationWarning"));
    if (!warning.isPresent()) {
      return;
    }
    String text = warning.orElse("");
    if (!Field.bool(version.field("deprecated")).orElse(false)) {
      errors.invalid(warning, "can only be set for a deprecated version", "write deprecated: true");
      return;
    }
    if (text.isEmpty()) {
      errors.invalid(warning, "must not be empty", "remove it to get the usual warning");
    } else if (TextSize.utf8(text) > LONGEST_WARNING) {
      errors.invalid(warning, "must have at most " + LONGEST_WARNING + " characters");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        errors.invalid(warning, "must have printable characters only");
        return;
      }
    }
  }

  private static void replicas(Located at, String root, FieldErrors errors) {
    Field<String> path = Field.text(at);
    String text = path.orElse("");
    if (text.isEmpty()) {
      errors.required(path, "write a path such as " + root + "replicas");
    } else if (text.charAt(0) != '.') {
      errors.invalid(path, "must begin with a dot", "write ." + text);
    } else if (!text.startsWith(root)) {
      errors.invalid(path, "must be a path under " + root.substring(0, root.length() - 1));
    }
  }

  private static void selector(Located at, FieldErrors errors) {
    Field<String> path = Field.text(at);
    String text = path.orElse("");
    if (text.isEmpty()) {
      return;
    }
    if (text.charAt(0) != '.') {
      errors.invalid(path, "must begin with a dot", "write ." + text);
    } else if (!text.startsWith(".spec.") && !text.startsWith(".status.")) {
      errors.invalid(path, "must be a path under .spec or .status");
    }
  }

  private static void column(Located column, FieldErrors errors) {
    errors.requireText(Field.text(column.field("name")));
    Field<String> type = Field.text(column.field("type"));
    if (type.orElse("").isEmpty()) {
      errors.required(type, "write one of " + String.join(", ", COLUMN_TYPES));
    } else if (!COLUMN_TYPES.contains(type.orElse(""))) {
      errors.invalid(type, "must be one of " + String.join(", ", COLUMN_TYPES));
    }
    Field<String> format = Field.text(column.field("format"));
    if (!format.orElse("").isEmpty() && !COLUMN_FORMATS.contains(format.orElse(""))) {
      errors.invalid(format, "must be one of " + String.join(", ", COLUMN_FORMATS));
    }
    Located at = column.field("jsonPath");
    Site path = Site.of(at, column.path().field("JSONPath")); // so the server calls it
    String text = Field.text(at).orElse("");
    if (text.isEmpty()) {
      errors.required(path, "write a path such as .spec.replicas");
    } else if (text.charAt(0) != '.') {
      errors.invalid(path, "must begin with a dot", "write ." + text);
    }
  }

  private static void selectable(Located version, FieldErrors errors) {
    Located list = version.field("selectableFields");
    if (size(list) == 0) {
      return;
    }
    Located schema = version.field("schema").field("openAPIV3Schema");
    if (!schema.isPresent()) {
      errors.invalid(Site.of(list), "can only be set with a schema");
      return;
    }
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < size(list); i++) {
      Field<String> path = Field.text(list.item(i).field("jsonPath"));
      String text = path.orElse("");
      if (text.isEmpty()) {
        errors.required(path, "write a path such as .spec.color");
        continue;
      }
      Located found = SchemaPaths.follow(schema, text, false);
      if (!found.isPresent()) {
        errors.invalid(path, "must be the path of a field that the schema has");
        continue;
      }
      if (text.startsWith(".metadata")) {
        errors.invalid(path, "must not be a field of metadata");
      }
      if (!SELECTABLE.contains(Field.text(found.field("type")).orElse(""))) {
        errors.invalid(path, "must be a field of type string, boolean or integer");
      }
      if (seen.contains(text)) {
        errors.duplicate(path);
      } else {
        seen.add(text);
      }
    }
    if (seen.size() > MOST_SELECTABLE) {
      errors.tooMany(Site.of(list), MOST_SELECTABLE);
    }
  }

  private static int size(Located list) {
    return list.node().orElse(null) instanceof SequenceNode sequence ? sequence.items().size() : 0;
  }
}
