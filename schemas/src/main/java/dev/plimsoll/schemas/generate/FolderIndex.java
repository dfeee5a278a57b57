package dev.plimsoll.schemas.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists what lies in the folders of rules and validators, so that the folder is the registry: who
 * adds a file there is done, and start-up needs no scanning.
 *
 * <p>Registered is each public class that is not abstract; whatever else lies there is their
 * helper.
 */
public final class FolderIndex {

  private static final Path VALIDATORS = Path.of("dev", "plimsoll", "validate", "kinds");
  private static final Path RULES = Path.of("dev", "plimsoll", "lint", "rules");

  private FolderIndex() {}

  /**
   * Runs in the build of {@code core}.
   *
   * @param arguments the folder of core's sources, that of its resources, the folder for generated
   *     sources
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "usage: FolderIndex <sources of core> <resources of core> <folder to write>");
    }
    Path sources = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path output = Path.of(arguments[2]).resolve(Path.of("dev", "plimsoll"));
    GeneratedFiles.write(
        output.resolve(Path.of("validate", "ValidatorIndex.java")),
        validatorIndex(JavaSource.parse(javaFiles(sources.resolve(VALIDATORS), 1))));
    List<RuleSource> rules = new ArrayList<>();
    for (JavaSource source : JavaSource.parse(javaFiles(sources.resolve(RULES), 2))) {
      RuleSource.of(source, sources).ifPresent(rules::add);
    }
    rules.sort(Comparator.comparing(RuleSource::id));
    RuleSource.refuseSharedIds(rules);
    GeneratedFiles.write(output.resolve(Path.of("lint", "RuleIndex.java")), ruleIndex(rules));
  }

  /** The Java files in a folder, sorted, and down to a depth. */
  private static List<Path> javaFiles(Path folder, int depth) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String validatorIndex(List<JavaSource> sources) {
    Map<String, String> owners = new TreeMap<>();
    for (JavaSource source : sources) {
      if (source.instantiable()) {
        Map<String, List<String>> values =
            source
                .annotation("ForKinds")
                .orElseThrow(
                    () -> new IllegalStateException(source.file() + ": a validator has @ForKinds"));
        String group = values.getOrDefault("group", List.of("")).get(0);
        for (String kind : values.getOrDefault("kinds", List.of())) {
          String other = owners.put(kind + "/" + group, source.className());
          if (other != null) {
            throw new IllegalStateException(
                "two validators are for " + kind + ": " + other + ", " + source.className());
          }
        }
      }
    }
    StringBuilder all = new StringBuilder();
    owners.forEach(
        (type, className) ->
            all.append("      case \"")
                .append(type)
                .append("\" -> new dev.plimsoll.validate.kinds.")
                .append(className)
                .append("();\n"));
    return """
        // Generated from the folder dev/plimsoll/validate/kinds by FolderIndex; do not edit.
        package dev.plimsoll.validate;

        import dev.plimsoll.api.GroupVersionKind;
        import org.jspecify.annotations.Nullable;

        /** The validators, those of the public classes in {@code dev.plimsoll.validate.kinds}. */
        final class ValidatorIndex {

          private ValidatorIndex() {}

          /** The validator of a type; its class is loaded here and not before. */
          static @Nullable KindValidator find(GroupVersionKind type) {
            return switch (type.kind() + "/" + type.group()) {
        %s      default -> null;
            };
          }
        }
        """
        .formatted(all);
  }

  private static String ruleIndex(List<RuleSource> rules) {
    StringBuilder all = new StringBuilder();
    StringBuilder instances = new StringBuilder();
    StringBuilder infos = new StringBuilder();
    for (int number = 0; number < rules.size(); number++) {
      RuleSource rule = rules.get(number);
      all.append(all.isEmpty() ? "\n" : ",\n").append(rule.registration(number));
      instances.append(rule.instance(number));
      infos.append(rule.info(number));
    }
    return """
        // Generated from the folders below dev/plimsoll/lint/rules by FolderIndex; do not edit.
        package dev.plimsoll.lint;

        import java.util.List;

        /** The rules, one for each class annotated {@link LintRule} below {@code dev.plimsoll.lint.rules}. */
        final class RuleIndex {

          private RuleIndex() {}

          /** All rules, sorted by id. */
          static List<RegisteredRule> all() {
            return List.of(%s);
          }

          /** A rule's code; its class is loaded here and not before. */
          static Rule rule(int number) {
            return switch (number) {
        %s      default -> throw new IllegalArgumentException("no rule " + number);
            };
          }

          /** What is to be known of a rule. */
          static RuleInfo info(int number) {
            return switch (number) {
        %s      default -> throw new IllegalArgumentException("no rule " + number);
            };
          }
        }
        """
        .formatted(all, instances, infos);
  }
}
