/**
 * What the user wants of us: options, and the file that sets them.
 *
 * <p>Uses {@code api}, {@code tree}, {@code yaml} and what comes before; used by {@code lint} and
 * the door. Reads no files: texts are handed in. Read {@link dev.plimsoll.config.Options} first.
 */
@NullMarked
package dev.plimsoll.config;

import org.jspecify.annotations.NullMarked;
