package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll explain}: why a rule exists. */
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
    return "why a rule exists, with an example of good and bad";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(Invocation invocation) {
    if (invocation.operands().size() != 1) {
      throw new UsageException("which rule? plimsoll rules lists them");
    }
    String word = invocation.operands().get(0);
    String id = word.startsWith("lint/") ? word.substring("lint/".length()) : word;
    Optional<String> card = Plimsoll.explain(id);
    if (card.isEmpty()) {
      List<String> ids = new ArrayList<>();
      Plimsoll.rules().forEach(rule -> ids.add(rule.id()));
      throw new UsageException("there is no rule " + Words.quoted(word) + Words.choice(id, ids));
    }
    invocation.terminal().print(card.get());
    return ExitCode.CLEAN;
  }
}
