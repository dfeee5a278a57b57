package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TolerationTest {

  private static final Taint TAINT =
      new Taint(Written.root("{key: dedicated, value: db, effect: NoSchedule}"));

  @Test
  void toleratesWhatItNames() {
    tolerates(true, "{key: dedicated, value: db, effect: NoSchedule}");
    tolerates(true, "{key: dedicated, operator: Equal, value: db}");
    tolerates(true, "{key: dedicated, operator: Exists}");
    tolerates(true, "{key: dedicated, operator: Exists, value: other}");
    tolerates(false, "{key: dedicated}");
    tolerates(false, "{key: dedicated, value: web}");
    tolerates(false, "{key: other, operator: Exists}");
    tolerates(false, "{key: dedicated, operator: Exists, effect: NoExecute}");
  }

  @Test
  void anEmptyKeyStandsForAll() {
    tolerates(true, "{operator: Exists}");
    tolerates(true, "{operator: Exists, effect: NoSchedule}");
    tolerates(true, "{value: db}");
    tolerates(false, "{}");
  }

  @Test
  void unknownOperatorsTolerateNothing() {
    tolerates(false, "{key: dedicated, operator: exists}");
    tolerates(false, "{key: dedicated, operator: Gt, value: '1'}");
  }

  @Test
  void preferencesDoNotRepel() {
    assertEquals(true, TAINT.repelsNewPods());
    assertEquals(true, new Taint(Written.root("{effect: NoExecute}")).repelsNewPods());
    assertEquals(false, new Taint(Written.root("{effect: PreferNoSchedule}")).repelsNewPods());
    assertEquals(false, new Taint(Written.root("{key: a}")).repelsNewPods());
  }

  private static void tolerates(boolean expected, String toleration) {
    assertEquals(expected, new Toleration(Written.root(toleration)).tolerates(TAINT), toleration);
  }
}
