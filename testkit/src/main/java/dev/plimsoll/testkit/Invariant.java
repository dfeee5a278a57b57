package dev.plimsoll.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may be done to a manifest without changing what is found: every test is run again with each.
 * The codes and paths of all findings must stay; where lines are only moved, spans must move with
 * them.
 *
 * <p>A test whose point is one of these says so in its configuration: {@code invariants: {skip:
 * [crlf], reason: it is about line ends}}. Tests with several files, or with findings about the
 * text itself ({@code syntax/} and {@code source/}), are run with {@link #CRLF} and {@link #EMOJI}
 * only.
 */
public enum Invariant {
  /**
   * All documents as JSON. Left out where a plain scalar may be read in more than one way, as
   * {@code 0644} is.
   */
  JSON("json", "as JSON"),
  /** All collections in flow style, scalars as they are written. */
  FLOW("flow", "in flow style"),
  /** Lines that end in carriage return and line feed. Spans move. */
  CRLF("crlf", "with CRLF line ends"),
  /**
   * A comment with an emoji on top: offsets in code points or bytes are off by some. Spans move.
   */
  EMOJI("emoji", "with an emoji comment on top"),
  /** The keys of all mappings the other way round. Left out where there are anchors. */
  SHUFFLE("shuffle", "with its mapping keys in another order"),
  /** All objects as items of one {@code kind: List}. */
  LIST("list", "inside a List"),
  /** A document behind it that cannot be parsed. Spans stay. */
  BROKEN("broken", "with a broken document after it");

  private final String word;
  private final String wording;

  Invariant(String word, String wording) {
    this.word = word;
    this.wording = wording;
  }

  /** The word for it in a configuration. */
  String word() {
    return word;
  }

  /** As a failure says it. */
  String wording() {
    return wording;
  }

  static Optional<Invariant> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  static String allWords() {
    return Arrays.stream(values()).map(Invariant::word).collect(Collectors.joining(", "));
  }
}
