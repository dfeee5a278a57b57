/**
 * Text to documents to an immutable tree that knows where everything stands; never throws.
 *
 * <p>Uses {@code source} and {@code diagnostic}; used by {@code tree}, {@code manifest} and {@code
 * config}. The only package that knows snakeyaml-engine. Read {@link dev.plimsoll.yaml.YamlReader}
 * first, then {@link dev.plimsoll.yaml.Node}.
 */
@NullMarked
package dev.plimsoll.yaml;

import org.jspecify.annotations.NullMarked;
