package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/** From which severity on findings fail a run. */
public enum FailOn {
  /** Errors only. */
  ERROR("error"),
  /** Warnings and errors. */
  WARNING("warning"),
  /** Any finding. */
  INFO("info"),
  /** None; the run only reports. */
  NEVER("never");

  /** The words for these, as users write them. */
  public static final List<String> WORDS = List.of("error", "warning", "info", "never");

  private final String word;

  FailOn(String word) {
    this.word = word;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** The threshold of this word, if it is one of {@link #WORDS}. */
  public static Optional<FailOn> parse(String word) {
    for (FailOn threshold : values()) {
      if (threshold.word.equals(word)) {
        return Optional.of(threshold);
      }
    }
    return Optional.empty();
  }

  /** Whether a finding of this severity fails the run. */
  public boolean failsOn(Severity severity) {
    return this != NEVER && severity.ordinal() <= ordinal();
  }
}
