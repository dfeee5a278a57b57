package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.Deprecations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the resources of the library from the committed table: the compact table, the deprecations,
 * the descriptions and the JSON Schemas.
 */
public final class Resources {

  private Resources() {}

  /**
   * Runs in the build of {@code schemas}.
   *
   * @param arguments the file {@code api.table}, the sources of the Java client, which have the
   *     descriptions, and the folder of classes
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "usage: Resources <api.table> <client-java-api-sources.jar> <folder of classes>");
    }
    Path file = Path.of(arguments[0]);
    ApiTable table = ApiTable.read(file);
    String deprecations = Files.readString(file.resolveSibling("deprecations.table"));
    Path folder = Path.of(arguments[2], "dev", "plimsoll", "schemas");
    GeneratedFiles.write(
        folder.resolve("TableData.class"),
        TableClass.of(BinaryTable.of(table, marked(table, deprecations))));
    GeneratedFiles.write(folder.resolve("deprecations.table"), deprecations);
    DescriptionText descriptions = DescriptionText.read(table, Path.of(arguments[1]));
    GeneratedFiles.write(folder.resolve("descriptions.lines"), descriptions.resource());
    GeneratedFiles.write(
        folder.resolve("definitions.lines"), JsonSchemaText.of(table, descriptions));
  }

  /** The fields that a table of deprecations speaks of; each must exist. */
  static Set<String> marked(ApiTable table, String deprecations) throws IOException {
    Set<String> known = new HashSet<>();
    for (ApiTable.TypeRow type : table.types()) {
      for (ApiTable.FieldRow field : type.fields()) {
        known.add(type.name() + "." + field.name());
      }
    }
    Set<String> marked = new TreeSet<>();
    for (Deprecations.Deprecation row :
        Deprecations.read(new BufferedReader(new StringReader(deprecations))).all()) {
      switch (row.subject()) {
        case FIELD, KEYS -> marked.add(row.name());
        case VALUE -> marked.add(row.name().substring(0, row.name().indexOf('=')));
        case LABEL, ANNOTATION, MOVE -> {}
      }
    }
    if (!known.containsAll(marked)) {
      marked.removeAll(known);
      throw new IllegalArgumentException("deprecations of unknown fields: " + marked);
    }
    return marked;
  }
}
