package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.CodeCards;
import java.util.ArrayList;
import java.util.List;

/**
 * Which findings {@code fix} repairs: all that can be, or those of the rules and codes that {@code
 * --select} names; those of {@code --ignore} never. Rules that are not to be looked for are the
 * library's matter; codes of what is always looked for are told apart here.
 *
 * @param rules whether findings of rules are repaired
 * @param codes the other codes that are; empty for all
 * @param ignored the other codes that are not
 */
record FixChoice(boolean rules, List<String> codes, List<String> ignored) {

  /** The choice by what the two options name. */
  static FixChoice of(List<String> select, List<String> ignore) {
    List<String> codes = codes(select);
    boolean rules = select.isEmpty() || codes.size() < select.size();
    // who names rules only wants nothing else
    return new FixChoice(
        rules, codes.isEmpty() && !select.isEmpty() ? List.of("lint") : codes, codes(ignore));
  }

  /** Whether a name is that of a code that is no rule's, such as {@code schema/unknown-field}. */
  static boolean isCode(String name) {
    return name.indexOf('/') > 0 && !name.startsWith("lint/") && CodeCards.codes().contains(name);
  }

  private static List<String> codes(List<String> names) {
    List<String> codes = new ArrayList<>();
    for (String name : names) {
      if (isCode(name)) {
        codes.add(name);
      }
    }
    return codes;
  }

  /** Whether findings of this code are repaired. */
  boolean wants(Code code) {
    String name = code.toString();
    if (code.stage() == Stage.LINT) {
      return rules;
    }
    return (codes.isEmpty() || codes.contains(name)) && !ignored.contains(name);
  }
}
