package dev.plimsoll.cli;

import dev.plimsoll.report.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Finds the command among the arguments, runs it, and turns what goes wrong into exit codes. */
final class CommandLine {

  private final Terminal terminal;

  CommandLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** All commands, in the order of {@code --help}. */
  static List<Command> commands() {
    return List.of(
        new CheckCommand(),
        new FitCommand(),
        new FixCommand(),
        new DescribeCommand(),
        new BaselineCommand(),
        new ExplainCommand(),
        new RulesCommand(),
        new SchemaCommand(),
        new DebugCommand());
  }

  /** Runs what the arguments say and gives the exit code. */
  int run(String[] args) {
    try {
      return dispatch(args);
    } catch (UsageException wrong) {
      terminal.complain("plimsoll: " + wrong.getMessage() + "\n");
      return ExitCode.USAGE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      terminal.complain(Fault.describe(fault));
      return ExitCode.FAULT;
    }
  }

  private int dispatch(String[] args) {
    if (args.length == 0) {
      terminal.complain(Help.overview(commands()));
      return ExitCode.USAGE;
    }
    String word = args[0];
    if (word.equals("check")) {
      return run(new CheckCommand(), args); // the plain path meets no other command's class
    }
    if (word.equals("--version") || word.equals("-V") || word.equals("version")) {
      terminal.print("plimsoll " + Version.current() + "\n");
      return ExitCode.CLEAN;
    }
    if (word.equals("--help") || word.equals("-h") || word.equals("help")) {
      return help(args);
    }
    return run(find(word), args);
  }

  private int help(String[] args) {
    terminal.print(args.length > 1 ? Help.of(find(args[1])) : Help.overview(commands()));
    return ExitCode.CLEAN;
  }

  private static Command find(String word) {
    List<String> names = new ArrayList<>();
    for (Command command : commands()) {
      if (command.name().equals(word)) {
        return command;
      }
      names.add(command.name());
    }
    throw new UsageException(
        "there is no command " + Words.quoted(word) + Words.choice(word, names));
  }

  private int run(Command command, String[] args) {
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    for (String arg : rest) {
      if (arg.equals("--")) {
        break;
      }
      if (arg.equals("--help") || arg.equals("-h")) {
        terminal.print(Help.of(command));
        return ExitCode.CLEAN;
      }
    }
    Options options = command.options();
    try {
      return command.run(
          new Invocation(new Arguments(new DefaultParser(false).parse(options, rest)), terminal));
    } catch (UnrecognizedOptionException unknown) {
      throw new UsageException(unknown(command, unknown.getOption(), options));
    } catch (MissingArgumentException missing) {
      Option option = missing.getOption();
      throw new UsageException(
          "--" + option.getLongOpt() + " needs a value: " + option.getDescription());
    } catch (ParseException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  private static String unknown(Command command, String written, Options options) {
    int equals = written.indexOf('=');
    String name = equals < 0 ? written : written.substring(0, equals);
    if (equals > 2 && options.hasLongOption(name.substring(2))) {
      return name + " takes no value; say just " + name;
    }
    List<String> known = Help.optionNames(options);
    if (known.isEmpty()) {
      return command.name() + " has no options, so not " + Words.quoted(name);
    }
    return command.name() + " has no option " + Words.quoted(name) + Words.choice(name, known);
  }

  /** What is said when the program itself is at fault. */
  private static final class Fault {

    static String describe(Throwable fault) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      return "plimsoll: this is a fault of plimsoll's own, not of your files; please report it with"
          + " what follows\n"
          + trace;
    }
  }
}
