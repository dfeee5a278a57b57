package dev.plimsoll.lint;

/**
 * A rule and what is to be known of it.
 *
 * @param rule the code
 * @param info the rest
 */
public record RegisteredRule(Rule rule, RuleInfo info) {}
