package dev.plimsoll.schemas.generate;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the resources of the library from the committed table: the compact table and the JSON
 * Schemas.
 */
public final class Resources {

  private Resources() {}

  /**
   * Runs in the build of {@code schemas}.
   *
   * @param arguments the file {@code api.table}, then the folder of classes
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: Resources <api.table> <folder of classes>");
    }
    ApiTable table = ApiTable.read(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1], "dev", "plimsoll", "schemas");
    GeneratedFiles.write(folder.resolve("TableData.class"), TableClass.of(BinaryTable.of(table)));
    GeneratedFiles.write(folder.resolve("definitions.lines"), JsonSchemaText.of(table));
  }
}
