package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;

/**
 * Says whether an object has the shape of its kind.
 *
 * <p>What a decoder refuses and nothing else: unknown kinds and fields, wrong types, values that
 * cannot be read. That a field is missing or holds the wrong word is not a matter of shape; API
 * validation speaks about that.
 */
public interface SchemaCheck {

  /**
   * Checks one object.
   *
   * @param manifest the object
   * @param diagnostics takes what is found, each at the exact key or value, with the codes {@code
   *     schema/unknown-kind}, {@code schema/unknown-field}, {@code schema/type} and {@code
   *     schema/format}
   */
  void check(Manifest manifest, Diagnostics diagnostics);
}
