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
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds the Kubernetes objects among the documents of a file. */
public final class ManifestReader {

  private static final Code NOT_AN_OBJECT = new Code(Stage.SCHEMA, "not-an-object");
  private static final String LIST = "List";
  private static final List<String> EXPORTED =
      List.of("namespaces", "priorityClasses", "storageClasses", "pvcs", "pvs", "pods", "nodes");
  private static final int LISTS_IN_LISTS = 16;

  private static final Code DROPPED = new Code(Stage.SCHEMA, "dropped");

  private final Api api;
  private final boolean asServer;

  private ManifestReader(Api api, boolean asServer) {
    this.api = api;
    this.asServer = asServer;
  }

  /** A reader that settles namespaces as {@code api} knows its kinds, and says what is dropped. */
  public ManifestReader(Api api) {
    this(api, false);
  }

  /** A reader that drops what kubectl drops without a word. */
  public static ManifestReader asServer(Api api) {
    return new ManifestReader(api, true);
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
        unroll(root, type(root), OptionalInt.empty(), 0, manifests, lists, problems);
      } else if (isExport(root)) {
        unrollExport(root, manifests, lists, problems);
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

  /** Whether it is what kube-scheduler-simulator exports: lists by the names of resources. */
  private static boolean isExport(Located root) {
    return root.field("nodes").isWritten()
        && root.field("pods").isWritten()
        && root.field("pvcs").isWritten();
  }

  private void unrollExport(
      Located root,
      List<Manifest> manifests,
      List<ManifestReading.Item> lists,
      List<Diagnostic> problems) {
    for (String name : EXPORTED) {
      if (root.field(name).node().orElse(null) instanceof SequenceNode sequence) {
        unrollItems(root.document(), exported(name), sequence, 0, manifests, lists, problems);
      }
    }
  }

  /** The list that a name in an export stands for; its items do not say what they are. */
  private static GroupVersionKind exported(String name) {
    return switch (name) {
      case "pods" -> new GroupVersionKind("", "v1", "PodList");
      case "nodes" -> new GroupVersionKind("", "v1", "NodeList");
      case "namespaces" -> new GroupVersionKind("", "v1", "NamespaceList");
      case "pvs" -> new GroupVersionKind("", "v1", "PersistentVolumeList");
      case "pvcs" -> new GroupVersionKind("", "v1", "PersistentVolumeClaimList");
      case "storageClasses" -> new GroupVersionKind("storage.k8s.io", "v1", "StorageClassList");
      default -> new GroupVersionKind("scheduling.k8s.io", "v1", "PriorityClassList");
    };
  }

  private void unroll(
      Located root,
      GroupVersionKind type,
      OptionalInt index,
      int depth,
      List<Manifest> manifests,
      List<ManifestReading.Item> lists,
      List<Diagnostic> problems) {
    Located items = root.field("items");
    if (items.isWritten() && depth < LISTS_IN_LISTS && isList(items)) {
      if (!asServer) {
        sayWhatIsDropped(root, type, problems);
      }
      if (items.node().orElse(null) instanceof SequenceNode sequence) {
        unrollItems(root.document(), type, sequence, depth, manifests, lists, problems);
      }
      return;
    }
    Located metadata = root.field("metadata");
    String namespace =
        api.isNamespaced(type) ? Field.text(metadata.field("namespace")).orElse("default") : "";
    ManifestId id =
        new ManifestId(
            type.group(), type.kind(), namespace, Field.text(metadata.field("name")).orElse(""));
    manifests.add(new Manifest(id, type, root, index, Workload.of(type, root)));
  }

  /**
   * Whether kubectl takes an object for a list, as {@code detectList} of {@code unstructured} does:
   * by its {@code items} alone, whatever its kind says.
   */
  private static boolean isList(Located items) {
    return !items.isPresent() || items.node().orElse(null) instanceof SequenceNode;
  }

  private void unrollItems(
      YamlDocument document,
      GroupVersionKind list,
      SequenceNode items,
      int depth,
      List<Manifest> manifests,
      List<ManifestReading.Item> lists,
      List<Diagnostic> problems) {
    for (int i = 0; i < items.items().size(); i++) {
      Located item = Located.root(document, items.items().get(i));
      lists.add(new ManifestReading.Item(item.location(), document.index(), i));
      if (looksLikeObject(item)) {
        unroll(item, type(item), OptionalInt.of(i), depth + 1, manifests, lists, problems);
      } else if (asServer || list.kind().endsWith(LIST)) {
        if (isMapping(item) && !list.kind().equals(LIST)) {
          unroll(item, itemType(list), OptionalInt.of(i), depth + 1, manifests, lists, problems);
        } else {
          problems.add(notAnObject(item));
        }
      } // else it is no list to its author, who is told so
    }
  }

  private static GroupVersionKind type(Located root) {
    return GroupVersionKind.of(
        Field.text(root.field("apiVersion")).orElse(""), Field.text(root.field("kind")).orElse(""));
  }

  /** What an item is that does not say so: a ConfigMapList has ConfigMaps. */
  private static GroupVersionKind itemType(GroupVersionKind list) {
    String kind = list.kind();
    return kind.endsWith(LIST)
        ? new GroupVersionKind(
            list.group(), list.version(), kind.substring(0, kind.length() - LIST.length()))
        : list;
  }

  /** Only the items of a list reach the server. */
  private static void sayWhatIsDropped(
      Located root, GroupVersionKind type, List<Diagnostic> problems) {
    if (!type.kind().endsWith(LIST)) {
      problems.add(
          dropped(
              Severity.ERROR,
              "kubectl takes this "
                  + type.kind()
                  + " for a list, since it has `items`,"
                  + " and drops all else of it",
              root.field("items"),
              "move `items` to where it belongs, or give it another name"));
      return;
    }
    if (!(root.node().orElse(null) instanceof MappingNode mapping)) {
      return;
    }
    for (Entry entry : mapping.effective()) {
      switch (entry.name()) {
        case "apiVersion", "kind", "items" -> {}
        case "resourceVersion", "selfLink" -> {} // as kubectl itself used to write lists
        case "metadata" -> {
          for (String field : List.of("namespace", "labels", "annotations")) {
            if (root.field("metadata").field(field).isPresent()) {
              problems.add(droppedOfList(root.field("metadata").field(field), field));
            }
          }
        }
        default -> problems.add(droppedOfList(root.field(entry), entry.name()));
      }
    }
  }

  private static Diagnostic droppedOfList(Located field, String name) {
    return dropped(
        Severity.WARNING,
        "kubectl drops `" + name + "` of a list: only its items reach the server",
        field,
        "write it in each item, or remove it");
  }

  private static Diagnostic dropped(Severity severity, String message, Located at, String help) {
    return Diagnostic.of(DROPPED, severity, message, at.keyLocation(), at.path(), ObjectName.NONE)
        .withHelp(help);
  }

  private static boolean isMapping(Located root) {
    return root.node().orElse(null) instanceof MappingNode;
  }

  private static Diagnostic notAnObject(Located root) {
    boolean mapping = isMapping(root);
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
