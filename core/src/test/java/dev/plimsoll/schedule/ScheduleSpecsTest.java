package dev.plimsoll.schedule;

import dev.plimsoll.testkit.SpecSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Who goes where, and what is said about Pods that go nowhere. */
class ScheduleSpecsTest {

  @TestFactory
  Stream<DynamicNode> specs() {
    return SpecSuite.of(Path.of("src", "test", "resources", "specs", "schedule"))
        .tests(new ScheduleTool());
  }
}
