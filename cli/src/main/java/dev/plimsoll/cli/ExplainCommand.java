package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.lint.RuleInfo;
import dev.plimsoll.report.CardText;
import dev.plimsoll.report.CodeCards;
import dev.plimsoll.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll explain}: what a code means, and why a rule exists. */
final class ExplainCommand implements Command {

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String operands() {
    return "CODE";
  }

  @Override
  public String summary() {
    return "what a code means, why a rule exists, and what to do";
  }

  @Override
  public String details() {
    return """
        CODE is what findings have in brackets, such as lint/image-tag-latest or api/required, or the
        name of a rule. `plimsoll rules` lists the rules.
        """;
  }

  @Override
  public Options options() {
    return new Options().addOption(Flags.color());
  }

  @Override
  public int run(Invocation invocation) {
    if (invocation.operands().size() != 1) {
      throw new UsageException(
          "explain what? name one code, as in plimsoll explain schema/unknown-field");
    }
    Style style = Flags.style(invocation);
    String word = invocation.operands().get(0);
    Optional<String> card = Plimsoll.explain(word);
    if (card.isEmpty()) {
      throw new UsageException("there is no code or rule " + Words.quoted(word) + hint(word));
    }
    invocation
        .terminal()
        .print(style.strong(title(word)) + "\n\n" + CardText.of(card.get(), style));
    return ExitCode.CLEAN;
  }

  private static String title(String word) {
    String id = id(word);
    for (RuleInfo rule : Plimsoll.rules()) {
      if (rule.id().equals(id) || rule.aliases().contains(id)) {
        return "lint/"
            + rule.id()
            + " ("
            + (rule.enabled() ? rule.severity().word() : "off unless selected")
            + ", "
            + rule.category().name().toLowerCase(Locale.ROOT)
            + ")";
      }
    }
    return word;
  }

  private static String hint(String word) {
    List<String> known = new ArrayList<>();
    for (RuleInfo rule : Plimsoll.rules()) {
      known.add(rule.id());
    }
    Optional<String> near = Words.nearest(id(word), known);
    if (near.isEmpty()) {
      List<String> codes = CodeCards.codes();
      near = Words.nearest(word, codes);
      for (String code : codes) {
        boolean bare = code.endsWith("/" + word);
        near = near.isEmpty() && bare ? Optional.of(code) : near;
      }
    }
    return near.isPresent()
        ? "; did you mean " + Words.quoted(near.get()) + "?"
        : "; `plimsoll rules` lists the rules, and findings name their codes";
  }

  private static String id(String word) {
    return word.startsWith("lint/") ? word.substring("lint/".length()) : word;
  }
}
