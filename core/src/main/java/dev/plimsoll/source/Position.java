package dev.plimsoll.source;

/**
 * A place for people: line and column, both from 1, the column in UTF-16 units.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
