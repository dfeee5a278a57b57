package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which schedules can be read. */
final class CronScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0 3 * * *; true",
        "*/5 * * * *; true",
        "0 0-6/2 1,15 jan-mar MON; true",
        "0 0 ? * *; true",
        "5/15 * * * *; true",
        "@hourly; true",
        "@every 1h30m; true",
        "@sometimes; false",
        "0 3 * *; false",
        "0 3 * * * *; false",
        "60 3 * * *; false",
        "0 24 * * *; false",
        "0 0 0 * *; false",
        "0 0 1 13 *; false",
        "0 0 1 1 7; false",
        "5-3 * * * *; false",
        "*/0 * * * *; false",
        "1-2-3 * * * *; false",
        "one * * * *; false"
      })
  void grammar(String schedule, boolean readable) {
    assertEquals(readable, CronSchedule.problem(schedule).isEmpty());
  }
}
