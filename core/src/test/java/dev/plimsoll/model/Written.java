package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.List;

/** Trees for tests, from YAML. */
final class Written {

  private Written() {}

  /** The root of the only document. */
  static Located root(String yaml) {
    YamlStream stream = YamlReader.read(SourceFile.of("test.yaml", yaml), Limits.DEFAULTS);
    assertEquals(List.of(), stream.problems());
    return Located.root(stream.documents().get(0));
  }
}
