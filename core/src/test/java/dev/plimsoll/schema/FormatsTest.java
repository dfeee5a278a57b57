package dev.plimsoll.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Go reads as a time and as base64. */
final class FormatsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T08:00:00Z, true",
    "2026-01-31T8:00:00Z, true",
    "2026-01-31T08:00:00.5Z, true",
    "2026-01-31T08:00:00+02:00, true",
    "2024-02-29T08:00:00Z, true",
    "2026-02-29T08:00:00Z, false",
    "2026-13-01T08:00:00Z, false",
    "2026-01-31T24:00:00Z, false",
    "2026-01-31T08:00:60Z, false",
    "2026-01-31T08:00:00, false",
    "2026-01-31 08:00:00Z, false",
    "2026-01-31T08:00:00.Z, false",
    "2026-01-31T08:00:00Zx, false",
    "2026-01-31, false",
    "'', false"
  })
  void times(String text, boolean expected) {
    assertEquals(expected, Formats.isTime(text, -1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T08:00:00.123456Z, true",
    "2026-01-31T08:00:00Z, false",
    "2026-01-31T08:00:00.123Z, false",
    "2026-01-31T08:00:00.1234567Z, false"
  })
  void timesWithMicroseconds(String text, boolean expected) {
    assertEquals(expected, Formats.isTime(text, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "aGVsbG8=, true",
    "'aGVs\nbG8=\n', true",
    "aGVsbG8, false",
    "aGVsbG8==, false",
    "aGVs=bG8, false",
    "aGVsbG8-, false",
    "====, false"
  })
  void base64(String text, boolean expected) {
    assertEquals(expected, Formats.isBase64(text));
  }
}
