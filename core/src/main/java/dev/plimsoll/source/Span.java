package dev.plimsoll.source;

/**
 * A range of a text as two UTF-16 offsets.
 *
 * <p>A span is bound to no text: the one who hands it out says which text it counts in. An empty
 * span ({@code start == end}) names the place between two characters.
 *
 * @param start offset of the first UTF-16 unit, 0 or more
 * @param end offset behind the last UTF-16 unit, not before {@code start}
 */
public record Span(int start, int end) {

  /** Checks the order of the two offsets. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether the span covers no character. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code offset} lies in the span; its end does not. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether {@code other} lies wholly inside this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The same range counted from a text that begins {@code distance} units earlier. */
  public Span shift(int distance) {
    return distance == 0 ? this : new Span(start + distance, end + distance);
  }

  @Override
  public String toString() {
    return start + ".." + end;
  }
}
