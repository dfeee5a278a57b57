package dev.plimsoll;

import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.YamlDocument;
import java.util.Optional;

/** The template that a document was rendered from, as Helm writes it down above the document. */
final class Origin {

  private static final String MARK = "# Source: ";

  private Origin() {}

  /** What the comments at the top of a document say; looks no further than these. */
  static Optional<Related> of(YamlDocument document) {
    String text = document.file().text();
    int at = document.span().start();
    int end = document.span().end();
    while (at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\ufeff') {
        at++;
      } else if (c != '#') {
        return Optional.empty();
      } else {
        int lineEnd = lineEnd(text, at, end);
        if (text.startsWith(MARK, at) && lineEnd > at + MARK.length()) {
          return Optional.of(
              new Related(
                  "rendered from " + text.substring(at + MARK.length(), lineEnd),
                  new Location(document.file(), new Span(at, lineEnd))));
        }
        at = lineEnd;
      }
    }
    return Optional.empty();
  }

  private static int lineEnd(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
