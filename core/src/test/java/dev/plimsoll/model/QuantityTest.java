package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.model.Quantity.Format;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void writesCanonically() {
    assertEquals("1536Mi", quantity("1.5Gi").toString());
    assertEquals("500m", quantity("0.5").toString());
    assertEquals("1", quantity("1000m").toString());
    assertEquals("12e6", quantity("12000e3").toString());
    assertEquals("1n", quantity("0.1n").toString());
    assertEquals("0", Quantity.ZERO.toString());
  }

  @Test
  void isEqualByAmount() {
    assertEquals(quantity("1"), quantity("1000m"));
    assertEquals(quantity("1").hashCode(), quantity("1000m").hashCode());
    assertEquals(quantity("1Ki").hashCode(), quantity("1024").hashCode());
    assertNotEquals(quantity("1k"), quantity("1Ki"));
    assertTrue(quantity("1k").compareTo(quantity("1Ki")) < 0);
    assertEquals(quantity("1Ki"), quantity("1k").max(quantity("1Ki")));
  }

  @Test
  void keepsTheFormatOfTheFirstAddendThatIsNotZero() {
    assertEquals("3Ki", quantity("2Ki").add(quantity("1024")).toString());
    assertEquals("3072", quantity("1024").add(quantity("2Ki")).toString());
    assertEquals("2Ki", Quantity.ZERO.add(quantity("2Ki")).toString());
    assertEquals("-500m", quantity("1").subtract(quantity("1.5")).toString());
  }

  @Test
  void keepsSumsExactBeyond64Bits() {
    Quantity large = Quantity.of(Long.MAX_VALUE, Format.DECIMAL_SI);
    assertEquals("18446744073709551614", large.add(large).toString());
    assertEquals(
        "9223372036854775808", Quantity.of(Long.MIN_VALUE, Format.DECIMAL_SI).negate().toString());
    assertEquals("9223372036854775807001m", large.add(quantity("1m")).toString());
  }

  @Test
  void countsInWholeUnitsAndThousandthsRoundingUp() {
    assertEquals(1, quantity("1m").value());
    assertEquals(1, quantity("1u").milliValue());
    assertEquals(1536, quantity("1.5Ki").value());
    assertEquals(-2, quantity("-1.5").value());
    assertEquals(quantity("250m"), Quantity.ofMilli(250, Format.DECIMAL_SI));
  }

  @Test
  void takesHostileExponentsInNoTime() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          Quantity tiny = quantity("1e-2147483647");
          Quantity huge = quantity("12345678901234567890.5e2147483647");
          assertEquals("1e-9", tiny.toString());
          assertEquals(huge, huge.add(tiny));
          assertEquals(-1, tiny.compareTo(huge));
          assertEquals(0, quantity("1e2147483647").value());
          assertEquals(0, quantity("0e2147483647").milliValue());
          assertEquals(1, quantity("1Ki").add(huge).sign());
          assertTrue(quantity("1Ki").add(huge).toString().length() < 50);
          assertNotEquals(huge.hashCode(), tiny.hashCode());
          assertEquals(huge.value(), huge.add(quantity("0")).value());
        });
  }

  @Test
  void readsStringsAndNumbers() {
    assertEquals("1536Mi", read(new Scalar.Text("1.5Gi")));
    assertEquals("2", read(new Scalar.Text(" 2 ")));
    assertEquals("absent", read(new Scalar.Text("2\t")));
    assertEquals("absent", read(new Scalar.Text("2 GB")));
    assertEquals("2", read(new Scalar.Int(BigInteger.TWO)));
    assertEquals("500m", read(new Scalar.Real(0.5)));
    assertEquals("1k", read(new Scalar.Real(1e3)));
    assertEquals("100e-9", read(new Scalar.Real(1e-7)));
    assertEquals("1e21", read(new Scalar.Real(1e21)));
    assertEquals("absent", read(new Scalar.Bool(true)));
    assertEquals(
        Optional.empty(), Quantity.READER.read(new SequenceNode(List.of(), true, new Span(0, 2))));
    assertEquals(Quantity.ZERO, Quantity.READER.zero());
  }

  private static String read(Scalar scalar) {
    ScalarNode node = new ScalarNode("", ScalarNode.Style.PLAIN, scalar, new Span(0, 0));
    return Quantity.READER.read(node).map(Quantity::toString).orElse("absent");
  }

  private static Quantity quantity(String text) {
    return Quantity.parse(text).orElseThrow();
  }
}
