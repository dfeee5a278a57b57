package dev.plimsoll.suppression;

import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;

/** Which part of a document a comment is about. */
final class Region {

  private Region() {}

  /**
   * A comment behind something is about its line; one on a line of its own about the key or the
   * item that follows, with everything under it; one at the head of a document about all of it.
   */
  static Location of(Comment comment, YamlDocument document) {
    int hash = comment.span().start() + document.base();
    Span text = document.span();
    if (isHead(document, hash)) {
      return new Location(document.file(), text);
    }
    if (!comment.ownLine()) {
      int line = document.file().position(hash).line();
      return new Location(document.file(), document.file().lineSpan(line));
    }
    int next = nextToken(document.file().text(), hash, text.end());
    Span following = following(document, next - document.base());
    return new Location(
        document.file(),
        following == null ? new Span(hash, hash) : new Span(next, following.end() + text.start()));
  }

  /** Whether nothing but blanks and comments stands before an offset in its document. */
  private static boolean isHead(YamlDocument document, int hash) {
    String text = document.file().text();
    int first = nextToken(text, document.base(), document.span().end());
    return hash < first;
  }

  /** The offset of the first character that belongs to no comment and is no blank. */
  private static int nextToken(String text, int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\ufeff') {
        at++;
      } else {
        return at;
      }
    }
    return end;
  }

  /** The first key with its value, or item behind a dash, that begins at or behind an offset. */
  private static @Nullable Span following(YamlDocument document, int offset) {
    String text = document.file().text();
    int at = offset + document.base();
    boolean dash = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) <= ' ';
    return first(document.root(), offset, dash);
  }

  /** Outer ones first, so that a whole item is found and not its first key. */
  private static @Nullable Span first(Node node, int offset, boolean itemsOnly) {
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        Span key = entry.key().span();
        int end = Math.max(key.end(), entry.value().span().end());
        if (end <= offset) {
          continue;
        }
        if (!itemsOnly && key.start() >= offset) {
          return new Span(key.start(), end);
        }
        Span found = first(entry.value(), offset, itemsOnly);
        if (found != null) {
          return found;
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        if (item.span().end() <= offset) {
          continue;
        }
        if (item.span().start() >= offset) {
          return item.span();
        }
        Span found = first(item, offset, itemsOnly);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
