package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Location;

/**
 * A second place that helps to understand a finding.
 *
 * @param message what there is to see
 * @param location where
 */
public record Related(String message, Location location) {}
