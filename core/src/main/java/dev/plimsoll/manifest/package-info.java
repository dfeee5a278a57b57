/**
 * Documents that are Kubernetes objects: lists unrolled, identities known.
 *
 * <p>Uses {@code model}, {@code tree}, {@code yaml}, {@code api} and what comes before; used by
 * every stage that checks. Read {@link dev.plimsoll.manifest.Manifest} first.
 */
@NullMarked
package dev.plimsoll.manifest;

import org.jspecify.annotations.NullMarked;
