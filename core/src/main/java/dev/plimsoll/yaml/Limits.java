package dev.plimsoll.yaml;

/**
 * How much a document may ask for before it is refused with a diagnostic.
 *
 * @param depth how many mappings and lists may stand within one another, aliases followed
 * @param aliasExpansion how many values the aliases of a document may stand for, taken together
 * @param documentLength how many UTF-16 units a document may have
 */
public record Limits(int depth, int aliasExpansion, int documentLength) {

  /**
   * Far more than any manifest needs. The expansion is what Kubernetes' own reader allows for small
   * documents ({@code alias_ratio_range_low} of {@code go.yaml.in/yaml/v2}); it allows 10,000
   * levels, which no object of the API needs.
   */
  public static final Limits DEFAULTS = new Limits(500, 400_000, 16 * 1024 * 1024);
}
