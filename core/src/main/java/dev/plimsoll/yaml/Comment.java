package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/**
 * A comment.
 *
 * @param text what follows the {@code #}, as written
 * @param span from the {@code #} to the end of the line, counted from the document's beginning
 * @param ownLine whether nothing but blanks stands before it on its line
 */
public record Comment(String text, Span span, boolean ownLine) {}
