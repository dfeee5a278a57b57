package dev.plimsoll.report;

/** Writes a report in one format. */
public interface Renderer {

  /**
   * Writes the whole report, its last line ended.
   *
   * @param report what to say
   * @param out where to say it; nothing else is written to
   */
  void render(Report report, StringBuilder out);
}
