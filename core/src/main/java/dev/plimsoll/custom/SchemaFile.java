package dev.plimsoll.custom;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.schema.JsonTree;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Schema of one kind in a file whose name says which: {@code GROUP/KIND_VERSION.json}, as
 * the catalogs of CustomResourceDefinitions have it, or {@code KIND-GROUP-VERSION.json}, as
 * kubeconform names them; there the group may be cut behind its first word. Its text is read when
 * it is needed.
 *
 * @param kind the kind, in lower case
 * @param group the group, or its first word
 * @param version the version
 * @param file the text
 */
public record SchemaFile(String kind, String group, String version, SourceFile file) {

  private static final String ENDING = ".json";

  /** The schema in a file, as far as the name of the file tells; a definition is none. */
  public static Optional<SchemaFile> of(SourceFile file) {
    String path = file.name();
    if (!path.endsWith(ENDING) || file.text().contains("\"" + Definitions.KIND + "\"")) {
      return Optional.empty();
    }
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1, path.length() - ENDING.length());
    int mark = name.lastIndexOf('_');
    if (mark > 0) {
      String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
      return named(name.substring(0, mark), folder, name.substring(mark + 1), file);
    }
    int first = name.indexOf('-');
    int last = name.lastIndexOf('-');
    return first > 0 && last > first
        ? named(
            name.substring(0, first),
            name.substring(first + 1, last),
            name.substring(last + 1),
            file)
        : Optional.empty();
  }

  private static Optional<SchemaFile> named(
      String kind, String group, String version, SourceFile file) {
    return kind.isEmpty() || group.isEmpty() || version.isEmpty()
        ? Optional.empty()
        : Optional.of(new SchemaFile(kind.toLowerCase(Locale.ROOT), group, version, file));
  }

  /** Whether the name of the file means this very kind; of other versions it knows nothing. */
  boolean isOf(GroupVersionKind type) {
    return kind.equals(type.kind().toLowerCase(Locale.ROOT))
        && version.equals(type.version())
        && (group.equals(type.group()) || type.group().startsWith(group + "."));
  }

  /** What the file says of a kind that it is of. */
  CustomKind read(GroupVersionKind type) {
    return new CustomKind(
        new GroupVersionKind(type.group(), version, type.kind()),
        CustomKind.Scope.UNKNOWN,
        true,
        "",
        schema(),
        CustomKind.Source.JSON_SCHEMA,
        false,
        Optional.empty());
  }

  private Optional<JsonNode> schema() {
    List<YamlDocument> documents = YamlReader.read(file, Limits.DEFAULTS).documents();
    Node root = documents.isEmpty() ? null : documents.get(0).root();
    return root instanceof MappingNode ? Optional.of(JsonTree.of(root)) : Optional.empty();
  }
}
