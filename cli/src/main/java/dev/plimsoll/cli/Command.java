package dev.plimsoll.cli;

import org.apache.commons.cli.Options;

/** One command: what it is called, what it takes, what it does. */
interface Command {

  /** The word that calls it. */
  String name();

  /** What stands behind the word and the options: {@code [PATH...]}. */
  String operands();

  /** One line that says what it is for, without a full stop. */
  String summary();

  /** What more there is to know, in paragraphs; shown below the options. */
  default String details() {
    return "";
  }

  /** Its options, {@code --help} left out. */
  Options options();

  /**
   * Does it.
   *
   * @return an exit code
   * @throws UsageException when the arguments make no sense
   */
  int run(Invocation invocation);
}
