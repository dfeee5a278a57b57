package dev.plimsoll.yaml;

import java.util.List;
import java.util.Optional;

/**
 * How much a text may ask for before it is refused with a diagnostic.
 *
 * @param depth how many mappings and lists may stand within one another, aliases followed
 * @param aliasExpansion how many values the aliases of a document may stand for, taken together
 * @param documentLength how many UTF-16 units a document may have
 * @param values how many values a file may have: keys, scalars, lists and mappings; a document
 *     counts as a few
 * @param fileSize how many bytes a file may have
 */
public record Limits(int depth, int aliasExpansion, int documentLength, int values, int fileSize) {

  /**
   * Far more than any manifest needs, and so little that a heap of 512 MiB holds what is read. The
   * expansion is what Kubernetes' own reader allows for small documents ({@code
   * alias_ratio_range_low} of {@code go.yaml.in/yaml/v2}); it allows 10,000 levels, which no object
   * of the API needs.
   */
  public static final Limits DEFAULTS =
      new Limits(500, 400_000, 16 * 1024 * 1024, 2_000_000, 32 * 1024 * 1024);

  /** What the limits are called in options and configurations. */
  public static final List<String> NAMES =
      List.of("depth", "aliases", "document", "values", "file");

  /**
   * The same with another limit.
   *
   * @param name one of {@link #NAMES}
   * @param most the limit, 1 or more
   * @return nothing when there is no limit of that name
   */
  public Optional<Limits> with(String name, int most) {
    return switch (name) {
      case "depth" ->
          Optional.of(new Limits(most, aliasExpansion, documentLength, values, fileSize));
      case "aliases" -> Optional.of(new Limits(depth, most, documentLength, values, fileSize));
      case "document" -> Optional.of(new Limits(depth, aliasExpansion, most, values, fileSize));
      case "values" ->
          Optional.of(new Limits(depth, aliasExpansion, documentLength, most, fileSize));
      case "file" -> Optional.of(new Limits(depth, aliasExpansion, documentLength, values, most));
      default -> Optional.empty();
    };
  }

  /**
   * What to do about a limit that is too low, for the help of a diagnostic.
   *
   * @param name one of {@link #NAMES}
   */
  public static String help(String name) {
    return "if it is meant so, allow more with `--limit "
        + name
        + "=NUMBER`, or under `limits` in the configuration";
  }
}
