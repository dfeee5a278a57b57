package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A scalar.
 *
 * <p>Not a record, since more than half of what a file costs in memory are scalars: the two offsets
 * are kept here, without an object around them.
 */
public final class ScalarNode implements Node {

  private final String text;
  private final Style style;
  private final Scalar value;
  private final int start;
  private final int end;

  /**
   * A scalar.
   *
   * @param text its content: escapes resolved, folded lines joined, quotes removed
   * @param style how it is written
   * @param value what Kubernetes reads from it
   * @param span its characters, quotes included; empty where nothing is written
   */
  public ScalarNode(String text, Style style, Scalar value, Span span) {
    this.text = text;
    this.style = style;
    this.value = value;
    this.start = span.start();
    this.end = span.end();
  }

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

  /** Its content: escapes resolved, folded lines joined, quotes removed. */
  public String text() {
    return text;
  }

  /** How it is written. */
  public Style style() {
    return style;
  }

  /** What Kubernetes reads from it. */
  public Scalar value() {
    return value;
  }

  /** Its characters, quotes included; empty where nothing is written. */
  @Override
  public Span span() {
    return new Span(start, end);
  }

  /** Whether Kubernetes reads null from it. */
  public boolean isNull() {
    return value instanceof Scalar.Null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScalarNode scalar
        && start == scalar.start
        && end == scalar.end
        && style == scalar.style
        && text.equals(scalar.text)
        && value.equals(scalar.value);
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 31 + start;
  }

  @Override
  public String toString() {
    return "ScalarNode[text="
        + text
        + ", style="
        + style
        + ", value="
        + value
        + ", span="
        + start
        + ".."
        + end
        + "]";
  }
}
