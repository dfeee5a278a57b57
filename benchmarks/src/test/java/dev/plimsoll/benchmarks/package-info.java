/** Runs each benchmark once. */
@org.jspecify.annotations.NullMarked
package dev.plimsoll.benchmarks;
