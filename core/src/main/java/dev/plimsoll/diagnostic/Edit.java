package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Location;

/**
 * A change of text.
 *
 * @param location what is replaced; an empty span inserts
 * @param replacement what stands there afterwards
 */
public record Edit(Location location, String replacement) {}
