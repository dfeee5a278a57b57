/**
 * The tree in Kubernetes' words: views of objects, what they mean beyond their fields, and values.
 *
 * <p>The views are generated from the table of types; a trait beside them ({@code PodSpecTraits})
 * holds by hand what a type means, and the generated view implements it. The values ({@link
 * dev.plimsoll.model.Quantity}, {@link dev.plimsoll.model.ImageReference}) and the grammars of
 * {@link dev.plimsoll.model.Names} stand for themselves. Uses {@code tree}, {@code yaml}'s nodes
 * and {@code api}. Read {@link dev.plimsoll.model.PodSpecTraits} first, then {@link
 * dev.plimsoll.model.Quantity}.
 */
@NullMarked
package dev.plimsoll.model;

import org.jspecify.annotations.NullMarked;
