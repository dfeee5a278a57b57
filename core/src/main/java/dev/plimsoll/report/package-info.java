/**
 * Findings said in the reader's format: one class a format.
 *
 * <p>Uses {@code diagnostic}, {@code source}, {@code schedule} and lint's {@code RuleInfo}; used by
 * the door and the rims. Jackson's writers live here and nowhere else in the core. Read {@link
 * dev.plimsoll.report.Report} first, then {@link dev.plimsoll.report.OutputFormat}.
 */
@NullMarked
package dev.plimsoll.report;

import org.jspecify.annotations.NullMarked;
