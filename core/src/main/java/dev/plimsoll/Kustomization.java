package dev.plimsoll;

import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** What a {@code kustomization.yaml} says about patches. */
final class Kustomization {

  private Kustomization() {}

  /** The files that it names as patches, as seen from its folder. */
  static List<String> patches(String text) {
    List<String> found = new ArrayList<>();
    SourceFile file = SourceFile.of("kustomization.yaml", text);
    for (YamlDocument document : YamlReader.read(file, Limits.DEFAULTS).documents()) {
      Located root = Located.root(document);
      for (String list : List.of("patches", "patchesJson6902", "patchesStrategicMerge")) {
        Located patches = root.field(list);
        int size =
            patches.node().orElse(null) instanceof SequenceNode items ? items.items().size() : 0;
        for (int i = 0; i < size; i++) {
          Located item = patches.item(i);
          String path = Field.text(item.field("path")).orElse(Field.text(item).orElse(""));
          if (path.indexOf('\n') < 0) { // else the patch itself stands there
            found.add(path);
          }
        }
      }
    }
    return found;
  }
}
