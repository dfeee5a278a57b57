package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/**
 * What was given to one command. Looks the options up by itself: the parser's own look-up goes
 * through streams, which cost a start more than the parsing.
 */
final class Arguments {

  private final Option[] options;
  private final List<String> operands;

  Arguments(CommandLine parsed) {
    this.options = parsed.getOptions();
    this.operands = parsed.getArgList();
  }

  /** Whether an option is given. */
  boolean has(String name) {
    for (Option option : options) {
      if (option.getLongOpt().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The value of an option, the last one if it is given several times; null without it. */
  @Nullable String value(String name) {
    for (int i = options.length - 1; i >= 0; i--) {
      if (options[i].getLongOpt().equals(name)) {
        return options[i].getValue();
      }
    }
    return null;
  }

  /** The value of an option, or {@code otherwise} without it. */
  String value(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : value;
  }

  /** All values of an option in the order in which they are given. */
  List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (Option option : options) {
      if (option.getLongOpt().equals(name)) {
        values.addAll(option.getValuesList());
      }
    }
    return values;
  }

  /** What stands behind the options. */
  List<String> operands() {
    return operands;
  }
}
