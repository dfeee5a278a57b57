/**
 * What the API server makes of an object before it validates and stores it: the values it fills in
 * and the form it gives to those that are written.
 *
 * <p>The constants among them come from the table of types, where the views of {@code model} have
 * them too; this package knows those that depend on other fields. Off the path of {@code check};
 * only the facade uses it. Read {@link dev.plimsoll.defaults.Defaulted} first.
 */
@NullMarked
package dev.plimsoll.defaults;

import org.jspecify.annotations.NullMarked;
