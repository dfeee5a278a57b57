package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class IntOrStringTest {

  @Test
  void tellsNumbersFromStrings() {
    assertEquals(Optional.of(IntOrString.of(80)), read(new Scalar.Int(BigInteger.valueOf(80))));
    assertEquals(Optional.of(IntOrString.of("80")), read(new Scalar.Text("80")));
    assertNotEquals(IntOrString.of(80), IntOrString.of("80"));
    assertEquals("80", IntOrString.of(80).toString());
    assertEquals("http", IntOrString.of("http").toString());
  }

  @Test
  void readsWhatIsNeitherAsAbsent() {
    assertEquals(Optional.empty(), read(new Scalar.Int(BigInteger.valueOf(1L << 31))));
    assertEquals(Optional.empty(), read(new Scalar.Real(0.5)));
    assertEquals(Optional.empty(), read(new Scalar.Bool(true)));
    assertEquals(IntOrString.of(0), IntOrString.READER.zero());
  }

  @Test
  void readsANumberFromAString() {
    assertEquals(8080, IntOrString.of("8080").intValue());
    assertEquals(-3, IntOrString.of(-3).intValue());
    assertEquals(0, IntOrString.of("http").intValue());
    assertEquals(0, IntOrString.of("").intValue());
    assertEquals(Integer.MIN_VALUE, IntOrString.of("-2147483648").intValue());
  }

  @Test
  void scalesPercentages() {
    assertEquals(OptionalInt.of(3), IntOrString.of("25%").scaled(10, true));
    assertEquals(OptionalInt.of(2), IntOrString.of("25%").scaled(10, false));
    assertEquals(OptionalInt.of(10), IntOrString.of("100%").scaled(10, true));
    assertEquals(OptionalInt.of(-2), IntOrString.of("-25%").scaled(10, true));
    assertEquals(OptionalInt.of(-3), IntOrString.of("-25%").scaled(10, false));
    assertEquals(OptionalInt.of(7), IntOrString.of(7).scaled(10, true));
    assertEquals(OptionalInt.empty(), IntOrString.of("7").scaled(10, true));
    assertEquals(OptionalInt.empty(), IntOrString.of("x%").scaled(10, true));
    assertEquals(OptionalInt.empty(), IntOrString.of("%").scaled(10, true));
  }

  private static Optional<IntOrString> read(Scalar scalar) {
    return IntOrString.READER.read(
        new ScalarNode("", ScalarNode.Style.PLAIN, scalar, new Span(0, 0)));
  }
}
