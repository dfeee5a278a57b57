package dev.plimsoll.manifest;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds the Kubernetes objects among the documents of a file. */
public final class ManifestReader {

  private static final Code NOT_AN_OBJECT = new Code(Stage.SCHEMA, "not-an-object");
  private static final int LISTS_IN_LISTS = 16;

  private final Api api;

  /** A reader that settles namespaces as {@code api} knows its kinds. */
  public ManifestReader(Api api) {
    this.api = api;
  }

  /**
   * The objects of a stream.
   *
   * @param stream what was read from the file
   * @param strict whether every document must be an object, as in a file that the user named; else
   *     a document without {@code apiVersion} and {@code kind} is counted as skipped
   */
  public ManifestReading read(YamlStream stream, boolean strict) {
    List<Manifest> manifests = new ArrayList<>();
    List<ManifestReading.Item> lists = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    int documents = 0;
    int skipped = 0;
    for (YamlDocument document : stream.documents()) {
      if (document.isEmpty()) {
        continue;
      }
      documents++;
      if (!document.readable()) {
        continue;
      }
      Located root = Located.root(document);
      if (looksLikeObject(root)) {
        unroll(root, OptionalInt.empty(), 0, manifests, lists, problems);
      } else if (strict) {
        problems.add(notAnObject(root));
      } else {
        skipped++;
      }
    }
    return new ManifestReading(manifests, documents, skipped, lists, problems);
  }

  private static boolean looksLikeObject(Located root) {
    return Field.text(root.field("apiVersion")).isPresent()
        && Field.text(root.field("kind")).isPresent();
  }

  private void unroll(
      Located root,
      OptionalInt index,
      int depth,
      List<Manifest> manifests,
      List<ManifestReading.Item> lists,
      List<Diagnostic> problems) {
    String apiVersion = Field.text(root.field("apiVersion")).orElse("");
    String kind = Field.text(root.field("kind")).orElse("");
    Node items = root.field("items").node().orElse(null);
    if (kind.endsWith("List") && items instanceof SequenceNode sequence && depth < LISTS_IN_LISTS) {
      unrollItems(root.document(), sequence, depth, manifests, lists, problems);
      return;
    }
    GroupVersionKind type = GroupVersionKind.of(apiVersion, kind);
    Located metadata = root.field("metadata");
    String namespace =
        api.isNamespaced(type) ? Field.text(metadata.field("namespace")).orElse("default") : "";
    ManifestId id =
        new ManifestId(
            type.group(), kind, namespace, Field.text(metadata.field("name")).orElse(""));
    manifests.add(new Manifest(id, type, root, index, Workload.of(type, root)));
  }

  private void unrollItems(
      YamlDocument document,
      SequenceNode items,
      int depth,
      List<Manifest> manifests,
      List<ManifestReading.Item> lists,
      List<Diagnostic> problems) {
    for (int i = 0; i < items.items().size(); i++) {
      Located item = Located.root(document, items.items().get(i));
      lists.add(new ManifestReading.Item(item.location(), document.index(), i));
      if (looksLikeObject(item)) {
        unroll(item, OptionalInt.of(i), depth + 1, manifests, lists, problems);
      } else {
        problems.add(notAnObject(item));
      }
    }
  }

  private static Diagnostic notAnObject(Located root) {
    boolean mapping = root.node().orElse(null) instanceof MappingNode;
    String missing =
        Field.text(root.field("kind")).isPresent()
            ? "no apiVersion"
            : Field.text(root.field("apiVersion")).isPresent()
                ? "no kind"
                : "no apiVersion and kind";
    return Diagnostic.of(
            NOT_AN_OBJECT,
            Severity.ERROR,
            "this is no Kubernetes object: it " + (mapping ? "has " + missing : "is no mapping"),
            mapping ? root.field("kind").location() : root.location(),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp("start the document with apiVersion: and kind:, or leave the file out");
  }
}
