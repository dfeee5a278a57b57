package dev.plimsoll.lint;

/** What a rule looks at, known before its class is loaded. */
enum Subject {
  /** Each container of each workload. */
  CONTAINER,
  /** The Pod of each workload. */
  POD,
  /** Each object of one kind. */
  KIND,
  /** All objects together. */
  SET;

  static Subject of(Rule rule) {
    if (rule instanceof ContainerRule) {
      return CONTAINER;
    }
    if (rule instanceof PodRule) {
      return POD;
    }
    return rule instanceof KindRule<?> ? KIND : SET;
  }
}
