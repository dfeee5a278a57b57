package dev.plimsoll.testkit;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The way suites are run in earnest. */
class WordsTest {

  @TestFactory
  Stream<DynamicNode> specs() {
    return SpecSuite.of(Path.of("src/test/specs")).tests(new Toy());
  }
}
