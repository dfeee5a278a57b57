package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.RuleList;
import org.apache.commons.cli.Options;

/** {@code plimsoll rules}: all rules. */
final class RulesCommand implements Command {

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "list all rules of good practice";
  }

  @Override
  public Options options() {
    return new Options().addOption(Flags.value("format", "FORMAT", "text (the default) or json"));
  }

  @Override
  public int run(Invocation invocation) {
    if (!invocation.operands().isEmpty()) {
      throw new UsageException(
          "rules takes no names; plimsoll explain " + invocation.operands().get(0) + " tells more");
    }
    OutputFormat format = Flags.format(invocation);
    if (format != OutputFormat.TEXT && format != OutputFormat.JSON) {
      throw new UsageException("rules can be listed as text or json");
    }
    invocation
        .terminal()
        .print(
            format == OutputFormat.JSON
                ? RuleList.json(Plimsoll.rules())
                : RuleList.text(Plimsoll.rules()));
    return ExitCode.CLEAN;
  }
}
