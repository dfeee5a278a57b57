package dev.plimsoll.schedule;

/** Arithmetic that scoring plugins share. */
public final class Scores {

  private Scores() {}

  /**
   * Stretches scores so that the largest becomes {@link Score#MAX}, as {@code
   * DefaultNormalizeScore} does.
   *
   * @param scores changed in place
   * @param reverse whether the smallest is best
   */
  public static void normalise(long[] scores, boolean reverse) {
    long largest = 0;
    for (long score : scores) {
      largest = Math.max(largest, score);
    }
    for (int i = 0; i < scores.length; i++) {
      long share = largest == 0 ? 0 : Score.MAX * scores[i] / largest;
      scores[i] = reverse ? Score.MAX - share : share;
    }
  }
}
