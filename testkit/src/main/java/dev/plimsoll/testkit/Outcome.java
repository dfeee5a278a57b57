package dev.plimsoll.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tool under test made of a case. Immutable; start with {@link #of}, add the rest with
 * {@code with...}.
 */
public final class Outcome {

  private final List<Found> found;
  private final List<Placement> placements;
  private final @Nullable String report;
  private final Map<String, String> fixed;

  private Outcome(
      List<Found> found,
      List<Placement> placements,
      @Nullable String report,
      Map<String, String> fixed) {
    this.found = List.copyOf(found);
    this.placements = List.copyOf(placements);
    this.report = report;
    this.fixed = Map.copyOf(fixed);
  }

  /** An outcome with these findings, in the order in which the tool reports them. */
  public static Outcome of(List<Found> found) {
    return new Outcome(found, List.of(), null, Map.of());
  }

  /** The same with the scheduler's decisions, one for each pod. */
  public Outcome withPlacements(List<Placement> pods) {
    return new Outcome(found, pods, report, fixed);
  }

  /** The same with the report as text. Needed if {@link SpecCase#wantsReport()}. */
  public Outcome withReport(String text) {
    return new Outcome(found, placements, text, fixed);
  }

  /**
   * The same with the texts of files after all safe fixes. Needed if {@link SpecCase#wantsFixed()}.
   */
  public Outcome withFixed(Map<String, String> files) {
    return new Outcome(found, placements, report, files);
  }

  public List<Found> found() {
    return found;
  }

  public List<Placement> placements() {
    return placements;
  }

  public Optional<String> report() {
    return Optional.ofNullable(report);
  }

  /** Texts after all safe fixes by file name; a file that is missing here has no fixes. */
  public Map<String, String> fixed() {
    return fixed;
  }
}
