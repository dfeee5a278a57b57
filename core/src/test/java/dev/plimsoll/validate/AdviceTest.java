package dev.plimsoll.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void offersTheNearestWord() {
    assertEquals("write NotIn", Advice.invalid("notin", "must be one of In, NotIn, Exists"));
    assertEquals(
        "write RollingUpdate",
        Advice.invalid("Rollingupdate", "must be RollingUpdate or OnDelete"));
    assertEquals("", Advice.invalid("soon", "must be one of In, NotIn, Exists"));
    assertEquals("", Advice.invalid("", "must be one of In, NotIn, Exists"));
    assertEquals("", Advice.invalid("x", "must be an IP address or None at all"));
  }

  @Test
  void mendsPaths() {
    assertEquals("write /data", Advice.invalid("data", "must begin with '/'"));
    assertEquals("write /data", Advice.invalid("data", "must be an absolute path"));
    assertEquals("", Advice.invalid("/da:ta", "must be an absolute path without ':'"));
    assertEquals("", Advice.invalid("../data", "must begin with '/'"));
  }

  @Test
  void saysWhichOfTwoAmountsToMove() {
    assertEquals("raise it, or lower min", Advice.invalid("1m", "must not be less than min: 5m"));
    assertEquals(
        "lower the request, or raise the limit",
        Advice.invalid("2", "must not be more than the limit of 1"));
  }

  @Test
  void saysWhatIsMissing() {
    assertEquals("write a path", Advice.required("mountPath"));
    assertEquals("", Advice.required("somethingElse"));
  }
}
