package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.SourceFile;
import java.util.List;

/**
 * What a {@code plimsoll.yaml} says.
 *
 * <pre>{@code
 * kubernetesVersion: "1.36"
 * failOn: warning                    # error, warning, info, never
 * select: [security, image-tag-latest]
 * ignore: [missing-memory-limit]
 * severity:
 *   privileged-container: error      # error, warning, info, off
 *   reference/not-in-set: warning
 * overrides:
 * - paths: ["dev/**"]
 *   ignore: [image-tag-latest]
 * exceptions:
 * - rules: [host-network]
 *   names: [node-exporter]
 *   reason: it measures the node
 *   until: 2027-03-31
 * crds: [crds/, charts/shop/crds]    # seen from the folder of this file
 * partial: ["overlays/**"]           # files that hold parts of objects
 * assume:                            # what exists besides, for references
 * - StorageClass/gp3                 # Kind, Kind/name, Kind/namespace/name, with *
 * - {kind: Secret, names: [db-*], namespaces: [shop]}
 * }</pre>
 *
 * <p>{@link ConfigKey} lists all keys.
 *
 * @param options the options with what the file says; what is wrong in it is left as it was
 * @param problems what is wrong with the file, each at its exact place
 */
public record ConfigFile(Options options, List<Diagnostic> problems) {

  /** Copies the list. */
  public ConfigFile {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file that has been loaded.
   *
   * @param file its name and text
   * @param base the options where the file says nothing: the defaults, or those of an outer file
   * @param words the words that the file may use
   */
  public static ConfigFile read(SourceFile file, Options base, Vocabulary words) {
    return new ConfigReader(base, words, Scope.ALL).read(file);
  }

  /**
   * Reads a file that is about some of the files of a run: those below its folder.
   *
   * @param file its name and text
   * @param base the options of the run; what concerns a whole run stays as it is in these
   * @param words the words that the file may use
   * @param below the names of the files below its folder, at least one
   */
  public static ConfigFile readNested(
      SourceFile file, Options base, Vocabulary words, List<String> below) {
    return new ConfigReader(base, words, Scope.ALL.below(below)).read(file);
  }
}
