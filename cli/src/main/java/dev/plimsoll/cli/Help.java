package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The texts of {@code --help}, made from the same options that are parsed. */
final class Help {

  private static final int WIDTH = 92;
  private static final int COLUMN = 30;

  private Help() {}

  /** What {@code plimsoll --help} says. */
  static String overview(List<Command> commands) {
    StringBuilder text =
        new StringBuilder(
            """
            Tells whether Kubernetes manifests will be accepted, are well made, and will run.

            Usage: plimsoll COMMAND [OPTION...] [PATH...]

            """);
    for (Command command : commands) {
      String call = "  " + command.name() + " " + command.operands();
      text.append(padded(call, COLUMN)).append(command.summary()).append('\n');
    }
    return text.append(
            """

            A PATH is a file, a folder, or - for standard input.
            Exit codes: 0 clean; 1 findings; 2 wrong use, unreadable input or nothing checked; 3 our fault.
            plimsoll COMMAND --help tells the options; plimsoll --version the version.
            """)
        .toString();
  }

  /** What {@code plimsoll COMMAND --help} says. */
  static String of(Command command) {
    StringBuilder text = new StringBuilder();
    text.append(command.summary()).append("\n\nUsage: plimsoll ").append(command.name());
    text.append(" [OPTION...] ").append(command.operands()).append("\n\nOptions:\n");
    for (Option option : command.options().getOptions()) {
      String call =
          "  --" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
      text.append(padded(call, COLUMN));
      wrap(option.getDescription(), COLUMN, text);
    }
    text.append(padded("  -h, --help", COLUMN)).append("show this\n");
    if (!command.details().isEmpty()) {
      text.append('\n').append(command.details());
    }
    return text.toString();
  }

  /** The long names of options, with their dashes. */
  static List<String> optionNames(Options options) {
    List<String> names = new ArrayList<>();
    for (Option option : options.getOptions()) {
      names.add("--" + option.getLongOpt());
    }
    return names;
  }

  private static String padded(String text, int width) {
    return text.length() < width
        ? text + " ".repeat(width - text.length())
        : text + "\n" + " ".repeat(width);
  }

  private static void wrap(String text, int indent, StringBuilder out) {
    int column = indent;
    for (String word : text.split(" ", -1)) {
      if (column + word.length() > WIDTH && column > indent) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (column > indent) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append('\n');
  }
}
