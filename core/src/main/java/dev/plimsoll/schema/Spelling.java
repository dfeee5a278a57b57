package dev.plimsoll.schema;

import dev.plimsoll.source.Location;

/** How a text is written where another one stood. */
final class Spelling {

  private Spelling() {}

  /** The text in the quotes, if any, that stand around what it replaces. */
  static String as(Location replaced, String text) {
    String source = replaced.file().text();
    int start = replaced.span().start();
    char quote = start < source.length() ? source.charAt(start) : ' ';
    return quote == '"' || quote == '\'' ? quote + text + quote : text;
  }
}
