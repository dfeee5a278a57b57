package dev.plimsoll.validate;

import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.SequenceNode;

/** The metadata of templates of claims: {@code ValidateTemplateObjectMeta}. */
public final class TemplateMetaValidation {

  private static final String[] NOT_ALLOWED = {
    "name",
    "generateName",
    "namespace",
    "selfLink",
    "uid",
    "resourceVersion",
    "generation",
    "creationTimestamp",
    "deletionTimestamp",
    "deletionGracePeriodSeconds",
    "ownerReferences",
    "finalizers",
    "managedFields"
  };

  private TemplateMetaValidation() {}

  /** A template may have labels and annotations, and nothing else. */
  public static void validate(ObjectMeta metadata, FieldErrors errors) {
    ObjectMetaValidation.labels(metadata.labels(), metadata.labels().at().path(), errors);
    ObjectMetaValidation.annotations(
        metadata.annotations(), metadata.annotations().at().path(), errors);
    for (String name : NOT_ALLOWED) {
      Located field = metadata.at().field(name);
      if (field.isPresent() && isSomething(name, field)) {
        // the server spells this one as its own code does
        Located reported = name.equals("uid") ? metadata.at().field("uID") : field;
        errors.forbidden(Site.of(field, reported), "in a template");
      }
    }
  }

  /** Whether the server can tell that a field has been written: not if it is empty or 0. */
  private static boolean isSomething(String name, Located field) {
    return field.node().orElse(null) instanceof SequenceNode
        || name.equals("deletionGracePeriodSeconds")
        || !Field.text(field).is("")
        || !Field.int64(field).is(0L);
  }
}
