package dev.plimsoll.config;

/**
 * What is wanted of rules for some of the objects.
 *
 * @param scope which objects
 * @param choices what is wanted
 */
public record Adjustment(Scope scope, Choices choices) {}
