/**
 * What the API server demands of each kind, a kind a file.
 *
 * <p>The folder is the registry: the build lists its classes into {@code ValidatorIndex}, so a kind
 * is added by adding its file. Uses {@code validate} and what that may use; used by nobody but the
 * generated index. Read {@link dev.plimsoll.validate.kinds.ConfigMapValidation} first.
 */
@NullMarked
package dev.plimsoll.validate.kinds;

import org.jspecify.annotations.NullMarked;
