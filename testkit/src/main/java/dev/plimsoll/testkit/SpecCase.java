package dev.plimsoll.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one test hands to the tool.
 *
 * @param name the headings above the test, joined with slashes
 * @param rule the code of the rule whose card this is, as in {@code lint/image-tag-latest}; empty
 *     outside cards
 * @param files the texts by name, in the order of the suite; expectations are still in them, as
 *     comments
 * @param config what the {@code config} blocks say, outer ones merged in, without the kit's own key
 *     {@code invariants}; empty if they say nothing
 * @param nodes the text of the {@code nodes} block that counts here; empty if there is none
 * @param wantsReport whether the outcome must hold a report
 * @param wantsFixed whether the outcome must hold the fixed files
 */
public record SpecCase(
    String name,
    String rule,
    Map<String, String> files,
    String config,
    String nodes,
    boolean wantsReport,
    boolean wantsFixed) {

  /** The name of a manifest that has none. */
  public static final String DEFAULT_FILE = "test.yaml";

  public SpecCase {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The same case with other texts, of which only the findings are asked. */
  SpecCase with(Map<String, String> otherFiles) {
    return new SpecCase(name, rule, otherFiles, config, nodes, false, false);
  }

  /** The same case with other texts, of which the findings and the fixed files are asked. */
  SpecCase withToFix(Map<String, String> otherFiles) {
    return new SpecCase(name, rule, otherFiles, config, nodes, false, true);
  }
}
