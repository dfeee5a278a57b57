package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts are addresses and blocks of them. */
final class AddressValidationTest {

  @ParameterizedTest
  @CsvSource({
    "10.9.8.7, true",
    "010.9.8.7, false",
    "2001:db8::ffff, true",
    "::, true",
    "::1, true",
    "1:2:3:4:5:6:7:8, true",
    "::ffff:10.9.8.7, false",
    "10.9.8, false",
    "10.9.8.256, false",
    "10.9.8.7.6, false",
    "1:2:3:4:5:6:7, false",
    "1::2::3, false",
    "12345::, false",
    "1:2:3:4:5:6:7::8, false",
    "fe80::g, false",
    "'', false",
    "localhost, false"
  })
  void addresses(String text, boolean expected) {
    assertEquals(expected, AddressValidation.isAddress(text));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, true",
    "10.9.8.7/8, false",
    "2001:db8::/64, true",
    "0.0.0.0/0, true",
    "10.0.0.0/33, false",
    "10.0.0.0, false",
    "10.0.0.0/, false",
    "2001:db8::/129, false",
    "/8, false"
  })
  void blocks(String text, boolean expected) {
    assertEquals(expected, AddressValidation.isBlock(text));
  }
}
