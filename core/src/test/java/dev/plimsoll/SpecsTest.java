package dev.plimsoll;

import dev.plimsoll.testkit.SpecSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The suites and cards, run by the library as users get it. */
class SpecsTest {

  @TestFactory
  Stream<DynamicNode> suites() {
    return SpecSuite.of(Path.of("src/test/resources/specs")).tests(new CoreTool());
  }

  @TestFactory
  Stream<DynamicNode> cards() {
    return SpecSuite.cards(Path.of("src/main/java/dev/plimsoll/lint/rules")).tests(new CoreTool());
  }
}
