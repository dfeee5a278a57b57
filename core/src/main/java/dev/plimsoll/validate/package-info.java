/**
 * Would the API server take it: its own validation of an object that is about to be created.
 *
 * <p>Small functions over views, options and {@link dev.plimsoll.validate.FieldErrors}: a file for
 * each concept here, a file for each kind in {@code kinds}. Uses {@code manifest}, {@code model},
 * {@code tree}, {@code api} and {@code diagnostic}; used by the facade. Read {@link
 * dev.plimsoll.validate.Validation} first, then {@link dev.plimsoll.validate.KindValidator}.
 */
@NullMarked
package dev.plimsoll.validate;

import org.jspecify.annotations.NullMarked;
