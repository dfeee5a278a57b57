package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/**
 * A scalar.
 *
 * @param text its content: escapes resolved, folded lines joined, quotes removed
 * @param style how it is written
 * @param value what Kubernetes reads from it
 * @param span its characters, quotes included; empty where nothing is written
 */
public record ScalarNode(String text, Style style, Scalar value, Span span) implements Node {

  /** The five ways of writing a scalar. */
  public enum Style {
    /** Without quotes. */
    PLAIN,
    /** {@code 'like this'}. */
    SINGLE_QUOTED,
    /** {@code "like this"}. */
    DOUBLE_QUOTED,
    /** A block after {@code |}. */
    LITERAL,
    /** A block after {@code >}. */
    FOLDED
  }

  /** Whether Kubernetes reads null from it. */
  public boolean isNull() {
    return value instanceof Scalar.Null;
  }
}
