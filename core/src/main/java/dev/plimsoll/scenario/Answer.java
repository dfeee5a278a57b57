package dev.plimsoll.scenario;

import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.tree.Located;
import java.util.List;

/**
 * A scenario and what is to blame where it fails.
 *
 * @param failures none where all is well
 */
record Answer(Scenario scenario, List<Failure> failures) {

  Answer {
    failures = List.copyOf(failures);
  }

  static Answer of(Scenario scenario) {
    return new Answer(scenario, List.of());
  }

  static Answer of(Scenario scenario, Failure failure) {
    return new Answer(scenario, List.of(failure));
  }

  /**
   * Why a scenario fails, for the person who wrote a manifest.
   *
   * @param what which kind of scenario: the name of the code
   * @param when under which circumstances, to stand in front: {@code without node/w-1}
   * @param message what happens
   * @param help what to do
   * @param object whose fault it is
   * @param at where
   */
  record Failure(
      String what, String when, String message, String help, ObjectName object, Located at) {

    static Failure of(String what, String when, String who, Explanation why, Manifest object) {
      return new Failure(
          what, when, who + ": " + why.message(), why.help(), object.objectName(), why.at());
    }
  }
}
