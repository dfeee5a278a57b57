package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.SourceFile;
import java.util.Collection;
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
 * crds: [crds/, charts/shop/crds]    # seen from the folder of this file
 * partial: ["overlays/**"]           # files that hold parts of objects
 * assume:                            # what exists besides, for references
 * - StorageClass/gp3                 # Kind, Kind/name, Kind/namespace/name, with *
 * - {kind: Secret, names: [db-*], namespaces: [shop]}
 * }</pre>
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
   * @param base the options where the file says nothing
   * @param names the names of rules and codes that the file may use
   */
  public static ConfigFile read(SourceFile file, Options base, Collection<String> names) {
    return new ConfigReader(base, names).read(file);
  }
}
