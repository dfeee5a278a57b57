package dev.plimsoll.report;

import dev.plimsoll.schedule.Simulation;

/**
 * The answer to {@code fit}.
 *
 * @param report what was read, and the findings: refused objects, mistakes of the inventory, and
 *     Pods without a node
 * @param simulation who goes where
 */
public record FitReport(Report report, Simulation simulation) {

  /** Whether every Pod has a node. */
  public boolean fits() {
    return simulation.fits();
  }

  /**
   * The report in a format, as one text.
   *
   * @param format the format
   * @param style how to paint text
   * @param details whether JSON tells feasible and rejected nodes and the scores of each Pod
   */
  public String render(OutputFormat format, Style style, boolean details) {
    StringBuilder out = new StringBuilder();
    if (format == OutputFormat.JSON) {
      new FitJson(details).render(this, out);
    } else if (format == OutputFormat.TEXT) {
      new FitText(style).render(this, out);
    } else {
      format.renderer(style).render(report, out);
    }
    return out.toString();
  }

  /**
   * The report in a format for programs, as one text.
   *
   * @param format the format; all but JSON have findings only
   * @param setting the call that it answers
   * @param details whether JSON tells feasible and rejected nodes and the scores of each Pod
   */
  public String render(OutputFormat format, Setting setting, boolean details) {
    if (format == OutputFormat.JSON || format == OutputFormat.TEXT) {
      return render(format, Style.PLAIN, details);
    }
    return report.render(format, setting);
  }

  /** Who goes where and why not elsewhere, and what is taken of each node; some lines for logs. */
  public String placements() {
    StringBuilder out = new StringBuilder();
    new FitText(Style.PLAIN).placements(this, out);
    return out.toString();
  }

  /** One line that says whether every Pod has a node, for logs. */
  public String conclusion() {
    StringBuilder out = new StringBuilder();
    new FitText(Style.PLAIN).verdict(this, out);
    return out.toString();
  }
}
