/**
 * Knows which kinds, types and fields the Kubernetes API has and what shape they take; anybody may
 * use it, and {@link dev.plimsoll.schemas.TypeTable} is the type to read first.
 */
@NullMarked
package dev.plimsoll.schemas;

import org.jspecify.annotations.NullMarked;
