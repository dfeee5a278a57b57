package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.DefinitionConversionValidation;
import dev.plimsoll.validate.DefinitionSchemaValidation;
import dev.plimsoll.validate.DefinitionVersionValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the API server demands of a CustomResourceDefinition: {@code
 * ValidateCustomResourceDefinition} of {@code k8s.io/apiextensions-apiserver}.
 */
@ForKinds(group = "apiextensions.k8s.io", kinds = "CustomResourceDefinition")
public final class CustomResourceDefinitionValidation implements KindValidator {

  private static final List<String> SCOPES = List.of("Cluster", "Namespaced");
  private static final String APPROVAL = "api-approved.kubernetes.io";

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    Located names = spec.field("names");
    String group = text(spec.field("group"));
    String wanted = text(names.field("plural")) + "." + group;
    if (!manifest.id().name().equals(wanted) && !manifest.id().name().isEmpty()) {
      errors.invalid(
          manifest.metadata().name(),
          "must be the plural of the kind, a dot, and the group",
          wanted.startsWith(".") || wanted.endsWith(".") ? "" : "write " + wanted);
    }
    group(spec.field("group"), group, errors);
    Field<String> scope = Field.text(spec.field("scope"));
    errors.requireText(scope);
    errors.oneOf(scope, SCOPES);
    versions(spec.field("versions"), options, errors);
    names(names, errors);
    boolean keeps = Field.bool(spec.field("preserveUnknownFields")).orElse(false);
    DefinitionConversionValidation.validate(spec.field("conversion"), keeps, errors);
    approval(manifest, group, errors);
    if (keeps) {
      errors.invalid(
          Site.of(spec.field("preserveUnknownFields")),
          "cannot be switched on any more",
          "write x-kubernetes-preserve-unknown-fields: true into the schema instead");
    }
  }

  private static void group(Located at, String group, FieldErrors errors) {
    Field<String> field = Field.text(at);
    if (group.isEmpty()) {
      errors.required(field, "name the group, a domain such as shop.example.com");
    } else if (!Grammar.DNS_SUBDOMAIN.problems(group).isEmpty()) {
      errors.check(field, Grammar.DNS_SUBDOMAIN, group);
    } else if (group.indexOf('.') < 0) {
      errors.invalid(
          field, "must be a domain with at least one dot", "write " + group + ".example.com");
    }
  }

  private static void versions(Located versions, ValidationOptions options, FieldErrors errors) {
    Node node = versions.node().orElse(null);
    int count = node instanceof SequenceNode list ? list.items().size() : 0;
    List<String> seen = new ArrayList<>();
    int stored = 0;
    boolean unique = true;
    for (int i = 0; i < count; i++) {
      Located version = versions.item(i);
      String name = text(version.field("name"));
      if (seen.contains(name)) {
        unique = false;
      }
      seen.add(name);
      stored += Field.bool(version.field("storage")).orElse(false) ? 1 : 0;
      Located schema = version.field("schema").field("openAPIV3Schema");
      if (!schema.isPresent()) {
        errors.required(Site.of(schema), "describe the objects of this version");
      }
      errors.check(Field.text(version.field("name")), Grammar.DNS_1035_LABEL, name);
      DefinitionVersionValidation.validate(version, errors);
      if (schema.isPresent()) {
        boolean status = version.field("subresources").field("status").isWritten();
        DefinitionSchemaValidation.validate(schema, status, errors);
      }
    }
    if (!unique) {
      errors.invalid(Site.of(versions), "must have a name of their own each");
    }
    if (stored != 1) {
      errors.invalid(
          Site.of(versions),
          "must have exactly one with storage: true, not " + stored,
          "objects are stored in one version; write storage: true to that, false to the others");
    }
    if (stored != 1 && options.consequences()) {
      Located status = versions.parent().parent().field("status").field("storedVersions");
      errors.invalid(Site.of(status), "must be the one storage version");
    }
  }

  private static void names(Located names, FieldErrors errors) {
    String kind = text(names.field("kind"));
    String listKind = text(names.field("listKind"));
    errors.requireText(Field.text(names.field("plural")));
    errors.requireText(Field.text(names.field("kind")));
    if (kind.isEmpty()) {
      // else the server makes them of the kind
      errors.requireText(Field.text(names.field("singular")));
      errors.requireText(Field.text(names.field("listKind")));
    }
    errors.check(Field.text(names.field("plural")), Grammar.DNS_1035_LABEL);
    errors.check(Field.text(names.field("singular")), Grammar.DNS_1035_LABEL);
    ofKind(names.field("kind"), kind, errors);
    ofKind(names.field("listKind"), listKind, errors);
    words(names.field("shortNames"), errors);
    if (!kind.isEmpty() && kind.equals(listKind)) {
      errors.invalid(
          Site.of(names.field("listKind")), "must not be the kind", "write " + kind + "List");
    }
    words(names.field("categories"), errors);
  }

  /** Kinds may have capitals. */
  private static void ofKind(Located at, String kind, FieldErrors errors) {
    if (!kind.isEmpty()) {
      List<String> problems = Grammar.DNS_1035_LABEL.problems(kind.toLowerCase(Locale.ROOT));
      errors.check(Site.of(at), problems, "capitals are allowed, too");
    }
  }

  private static void words(Located list, FieldErrors errors) {
    if (list.node().orElse(null) instanceof SequenceNode words) {
      for (int i = 0; i < words.items().size(); i++) {
        Field<String> word = Field.text(list.item(i));
        errors.check(word, Grammar.DNS_1035_LABEL, word.orElse(""));
      }
    }
  }

  /** {@code validateAPIApproval}: groups that the project keeps for itself. */
  private static void approval(Manifest manifest, String group, FieldErrors errors) {
    String dotted = "." + group;
    if (!dotted.endsWith(".k8s.io") && !dotted.endsWith(".kubernetes.io")) {
      return;
    }
    Located annotation = manifest.root().field("metadata").field("annotations").entry(APPROVAL);
    String approval = text(annotation);
    if (approval.isEmpty()) {
      errors.required(
          Site.of(annotation),
          "for a group that the Kubernetes project keeps for itself",
          "take a group of your own, or name the approval");
    } else if (!approval.startsWith("unapproved") && !isWebAddress(approval)) {
      errors.invalid(
          Site.of(annotation), "must be a URL, or a reason that begins with \"unapproved\"");
    }
  }

  private static boolean isWebAddress(String text) {
    int mark = text.indexOf("://");
    return mark > 0 && text.length() > mark + 3 && text.charAt(mark + 3) != '/';
  }

  private static String text(Located at) {
    return Field.text(at).orElse("");
  }
}
