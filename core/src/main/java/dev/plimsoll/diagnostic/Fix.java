package dev.plimsoll.diagnostic;

import java.util.List;

/**
 * A repair of a finding.
 *
 * @param title what it does, as an editor shows it: an imperative without a full stop
 * @param safety whether it may be applied unseen
 * @param edits the changes, none overlapping another
 */
public record Fix(String title, Safety safety, List<Edit> edits) {

  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** How far a fix may be trusted. */
  public enum Safety {
    /** Keeps or restores what the author plainly meant. */
    SAFE,
    /** Changes how the application runs; somebody should look first. */
    UNSAFE,
    /** Shows the way; not to be applied by a program. */
    SHOW_ONLY
  }
}
