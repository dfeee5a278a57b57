/**
 * Measurements: JMH benchmarks of reading, checking and placing, and the start of the whole
 * program. Nothing uses this package; {@code docs/performance.md} says how to run it. Read {@link
 * dev.plimsoll.benchmarks.Corpus} first, which makes what is measured.
 */
@NullMarked
package dev.plimsoll.benchmarks;

import org.jspecify.annotations.NullMarked;
