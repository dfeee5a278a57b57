package dev.plimsoll.benchmarks;

/** The least that a Java program does: what a start costs before anything of ours. */
final class Hello {

  private Hello() {}

  /** Says hello. */
  public static void main(String[] args) {
    System.out.println("Hello");
  }
}
