/** Tests of the Maven plugin that need no Maven; whole builds are below {@code src/it}. */
package dev.plimsoll.maven;
