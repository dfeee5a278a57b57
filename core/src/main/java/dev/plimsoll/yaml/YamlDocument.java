package dev.plimsoll.yaml;

import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.List;

/**
 * One document of a stream.
 *
 * @param file the file it stands in
 * @param index its place in the stream, from 0; empty documents count
 * @param span its text within the file: from behind the three dashes above it to the beginning of
 *     the separator line below it
 * @param root its value; a {@link Scalar.Null} when it is empty or could not be read
 * @param comments its comments in order; none when it could not be read
 * @param aliases the uses of anchored values in it, in order, those in place of keys left out
 * @param readable false when it is broken; its problems are in {@link YamlStream#problems()}
 */
public record YamlDocument(
    SourceFile file,
    int index,
    Span span,
    Node root,
    List<Comment> comments,
    List<AliasNode> aliases,
    boolean readable) {

  /** Copies the lists. */
  public YamlDocument {
    comments = List.copyOf(comments);
    aliases = List.copyOf(aliases);
  }

  /** The offset in the file that this document's spans count from. */
  public int base() {
    return span.start();
  }

  /** A span of this document as a place in the file. */
  public Location locate(Span within) {
    return new Location(file, within.shift(base()));
  }

  /** Whether the document was read and holds nothing but comments, if anything. */
  public boolean isEmpty() {
    return readable && root instanceof ScalarNode scalar && scalar.isNull();
  }
}
