package dev.plimsoll.cli;

import dev.plimsoll.scenario.Change;
import dev.plimsoll.scenario.Question;
import dev.plimsoll.scenario.Questions;
import dev.plimsoll.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Options;

/** The options of {@code fit} that ask what would be if things were otherwise. */
final class WhatIfFlags {

  private static final String LOSE = "lose";
  private static final String DRAIN = "drain";
  private static final String ADD = "add";
  private static final String SCALE = "scale";
  private static final String HEADROOM = "headroom";
  private static final String SMALLEST = "smallest";
  private static final String ROLLOUT = "rollout";

  private WhatIfFlags() {}

  /** Adds these options to others. */
  static void addTo(Options options) {
    options
        .addOption(
            Flags.value(
                LOSE,
                "WHAT",
                "do the Pods of lost nodes find others? any-node, any-zone, node/NAME or zone/NAME;"
                    + " may be repeated"))
        .addOption(
            Flags.value(
                DRAIN,
                "WHAT",
                "can nodes be drained, disruption budgets honoured? as with --lose; may be"
                    + " repeated"))
        .addOption(
            Flags.value(
                ADD,
                "POOL=N",
                "with so many more nodes of a pool, or like the node of this name; may be repeated"))
        .addOption(
            Flags.value(
                SCALE,
                "KIND/NAME=N",
                "with so many replicas, as in Deployment/web=10; may be repeated"))
        .addOption(Flags.flag(HEADROOM, "how many more replicas of each workload fit?"))
        .addOption(
            Flags.value(
                SMALLEST,
                "POOL",
                "how few nodes of a pool are enough, within its scale? may be repeated"))
        .addOption(Flags.flag(ROLLOUT, "does a rolling update of each workload finish?"));
  }

  /**
   * What the options ask.
   *
   * @throws UsageException when one of them makes no sense
   */
  static Questions questions(Arguments arguments) {
    List<Change> changes = new ArrayList<>();
    for (String text : arguments.values(ADD)) {
      changes.add(
          Change.Add.parse(text)
              .orElseThrow(() -> wrong(ADD, text, "POOL=N or NODE=N, as in workers=2")));
    }
    for (String text : arguments.values(SCALE)) {
      changes.add(
          Change.Scale.parse(text)
              .orElseThrow(() -> wrong(SCALE, text, "KIND/NAME=N, as in Deployment/web=10")));
    }
    List<Question> asked = new ArrayList<>();
    for (String text : arguments.values(LOSE)) {
      asked.add(new Question.Lose(target(LOSE, text)));
    }
    for (String text : arguments.values(DRAIN)) {
      asked.add(new Question.Drain(target(DRAIN, text)));
    }
    if (arguments.has(ROLLOUT)) {
      asked.add(new Question.Rollout());
    }
    if (arguments.has(HEADROOM)) {
      asked.add(new Question.Headroom());
    }
    for (String pool : arguments.values(SMALLEST)) {
      asked.add(new Question.Smallest(pool));
    }
    return new Questions(changes, asked);
  }

  private static Target target(String option, String text) {
    return Target.parse(text)
        .orElseThrow(() -> wrong(option, text, "any-node, any-zone, node/NAME or zone/NAME"));
  }

  private static UsageException wrong(String option, String text, String expected) {
    return new UsageException(
        "--" + option + " cannot be " + Words.quoted(text) + "; it wants " + expected);
  }
}
