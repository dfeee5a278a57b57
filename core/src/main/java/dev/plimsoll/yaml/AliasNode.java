package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/**
 * A use of an anchored value, {@code *name}.
 *
 * @param anchor the name without the star
 * @param target the anchored value, complete; never contains this alias
 * @param span the alias itself, star included
 */
public record AliasNode(String anchor, Node target, Span span) implements Node {}
