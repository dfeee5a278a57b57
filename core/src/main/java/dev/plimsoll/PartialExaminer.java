package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.schema.SchemaCheck;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks at parts of objects: fragments that a generator completes, and kustomize's patches. Fields
 * and types are checked; that something is missing means nothing, so no other stage sees them.
 */
final class PartialExaminer {

  private static final Code NOT_AN_OBJECT = new Code(Stage.SCHEMA, "not-an-object");
  private static final Code JSON_PATCH = new Code(Stage.SCHEMA, "json-patch");
  private static final List<String> OPERATIONS =
      List.of("add", "remove", "replace", "move", "copy", "test");
  private static final List<String> DIRECTIVES =
      List.of("$patch", "$retainKeys", "$setElementOrder/", "$deleteFromPrimitiveList/");

  private final Api api;
  private final SchemaCheck schema;
  private final Diagnostics diagnostics;
  private final List<Examination.Undecided> undecided = new ArrayList<>();
  private int count;

  PartialExaminer(Api api, SchemaCheck schema, Diagnostics diagnostics) {
    this.api = api;
    this.schema = schema;
    this.diagnostics = diagnostics;
  }

  /** How many parts there were. */
  int count() {
    return count;
  }

  /** Parts of objects whose kind is not Kubernetes' own. */
  List<Examination.Undecided> undecided() {
    return undecided;
  }

  /** Looks at the documents of a text. */
  void examine(YamlStream stream) {
    for (YamlDocument document : stream.documents()) {
      if (document.readable() && !document.isEmpty()) {
        document(document, Located.root(document));
      }
    }
  }

  private void document(YamlDocument document, Located root) {
    Node node = root.node().orElse(null);
    if (node instanceof SequenceNode list) {
      count++;
      for (int i = 0; i < list.items().size(); i++) {
        operation(root.item(i));
      }
    } else if (node instanceof MappingNode) {
      object(document, root);
    } else {
      problem(NOT_AN_OBJECT, root, "this is no part of an object", "");
    }
  }

  private void object(YamlDocument document, Located root) {
    String written = Field.text(root.field("kind")).orElse("");
    String kind = written.isEmpty() ? FragmentKinds.of(document.file().name()) : written;
    if (kind.isEmpty()) {
      problem(
          NOT_AN_OBJECT,
          root.field("kind"),
          "nobody can tell what this is a part of: it has no kind",
          "write kind:, or name the file after it, as in web-deployment.yml");
      return;
    }
    count++;
    GroupVersionKind type = type(root, kind);
    String name = Field.text(root.field("metadata").field("name")).orElse("");
    Manifest part =
        new Manifest(
            new ManifestId(type.group(), kind, "", name),
            type,
            root,
            OptionalInt.empty(),
            Optional.empty());
    if (Api.isBuiltInGroup(type.group())) {
      Diagnostics found = new Diagnostics();
      schema.check(part, found);
      diagnostics.addAll(withoutDirectives(found.all()));
    } else {
      undecided.add(new Examination.Undecided(part, List.of(), true));
    }
  }

  /** What is written, or the version that the chosen minor serves of a kind of that name. */
  private GroupVersionKind type(Located root, String kind) {
    String apiVersion = Field.text(root.field("apiVersion")).orElse("");
    if (!apiVersion.isEmpty()) {
      return GroupVersionKind.of(apiVersion, kind);
    }
    int minor = api.version().minor();
    for (KindInfo known : api.types().kindsNamed(kind)) {
      if (known.servedIn(minor) && known.resource().isPresent()) {
        return GroupVersionKind.of(known.apiVersion(), kind);
      }
    }
    return new GroupVersionKind("openshift.io", "v1", kind); // the others that JKube knows
  }

  /** Without what patches say to kustomize, and without values that are still to be filled in. */
  static List<Diagnostic> withoutDirectives(List<Diagnostic> found) {
    List<Diagnostic> kept = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      String step = diagnostic.path().lastStep();
      boolean directive = false;
      for (String known : DIRECTIVES) {
        directive |= known.endsWith("/") ? step.startsWith(known) : step.equals(known);
      }
      String text = diagnostic.location().text();
      boolean open = text.contains("${") || text.contains("{{") || isFiltered(text);
      if (!directive && !open) {
        kept.add(diagnostic);
      }
    }
    return kept;
  }

  /** Whether it is {@code @name@}, as Maven's resources have it. */
  private static boolean isFiltered(String text) {
    int first = text.indexOf('@');
    return first >= 0 && text.indexOf('@', first + 1) > first + 1;
  }

  /** One step of a JSON patch (RFC 6902). */
  private void operation(Located at) {
    if (!(at.node().orElse(null) instanceof MappingNode mapping)) {
      problem(JSON_PATCH, at, "a step of a JSON patch is a mapping", "write op, path and value");
      return;
    }
    String operation = Field.text(at.field("op")).orElse("");
    if (!OPERATIONS.contains(operation)) {
      String words = String.join(", ", OPERATIONS);
      problem(
          JSON_PATCH,
          at.field("op"),
          operation.isEmpty() ? "this step has no op" : "`" + operation + "` is no op",
          "write one of " + words);
      return;
    }
    pointer(at.field("path"), "path");
    boolean moves = operation.equals("move") || operation.equals("copy");
    if (moves) {
      pointer(at.field("from"), "from");
    } else if (!operation.equals("remove") && !at.field("value").isWritten()) {
      problem(JSON_PATCH, at.field("value"), operation + " needs a value", "write value:");
    }
    for (Entry entry : mapping.effective()) {
      if (!List.of("op", "path", "from", "value").contains(entry.name())) {
        String message = "a JSON patch has no `" + entry.name() + "`";
        problem(JSON_PATCH, at.field(entry), message, "known are op, path, from, value");
      }
    }
  }

  private void pointer(Located at, String name) {
    String path = Field.text(at).orElse("");
    if (!Field.text(at).isPresent()) {
      problem(JSON_PATCH, at, "this step has no " + name, "write it like /spec/replicas");
    } else if (!path.isEmpty() && !path.startsWith("/")) {
      problem(JSON_PATCH, at, name + " `" + path + "` must begin with a slash", "write /" + path);
    }
  }

  private void problem(Code code, Located at, String message, String help) {
    FieldPath path = at.path();
    diagnostics.add(
        Diagnostic.of(code, Severity.ERROR, message, at.location(), path, ObjectName.NONE)
            .withHelp(help));
  }
}
