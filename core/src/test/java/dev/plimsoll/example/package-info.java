/** The programs that {@code docs/library.md} shows; the build compiles and runs them. */
@NullMarked
package dev.plimsoll.example;

import org.jspecify.annotations.NullMarked;
