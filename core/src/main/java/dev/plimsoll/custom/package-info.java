/**
 * Kinds that are not Kubernetes' own: what CustomResourceDefinitions and JSON Schemas say of them,
 * and whether objects of these kinds are what they want.
 *
 * <p>Uses {@code manifest} and before, and the words of {@code schema} and {@code validate}; used
 * by the door, which comes here only for a set with such an object: networknt's validator and
 * Jackson are dear to load. Read {@link dev.plimsoll.custom.Definitions} first.
 */
@NullMarked
package dev.plimsoll.custom;

import org.jspecify.annotations.NullMarked;
