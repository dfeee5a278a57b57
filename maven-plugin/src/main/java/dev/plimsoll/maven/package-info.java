/**
 * The Maven plugin: finds the manifests of a build, hands them to the library, and says in the log
 * what came of it.
 *
 * <p>Used by Maven alone. Read {@link dev.plimsoll.maven.CheckMojo} first.
 */
@NullMarked
package dev.plimsoll.maven;

import org.jspecify.annotations.NullMarked;
